using System.Text.RegularExpressions;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>Two features that name each other can no longer be understood apart: only the circles of docs/adr/0026 stand.</summary>
public sealed class FeatureCirclesTests
{
    [Theory]
    [InlineData("Viesion.Domain", 15, "Access Common", "Access Staff")]
    [InlineData("Viesion.Infrastructure", 18, "Access Persistence", "Audit Persistence", "Messaging Persistence",
        "Alerts Persistence", "Beneficiaries Persistence", "Genesis Persistence",
        "Appointments Messaging", "Beneficiaries Caseloads", "Beneficiaries Characteristics", "Beneficiaries Difficulties")]
    [InlineData("Viesion.App", 18, "Appointments Searches", "Beneficiaries Caseloads", "Beneficiaries Cers", "Beneficiaries FormalNotices",
        "Beneficiaries Searches", "Home Layout")]
    public void No_two_features_name_each_other_but_those_of_the_ADR(string project, int atLeast, params string[] listed)
    {
        var names = Product.Sources(project).Select(file => Path.GetRelativePath(Path.Combine(Product.Root, project), file))
            .Where(file => file.Contains('/') && !file.Contains("/Migrations/", StringComparison.Ordinal)
            && !file.EndsWith("_Imports.razor", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(
                File.ReadAllText(Path.Combine(Product.Root, project, file)), $@"\busing (?:static )?{Regex.Escape(project)}\.(\w+)")
                .Select(match => (From: file.Split('/')[0], To: match.Groups[1].Value)))
            .Where(edge => edge.From != edge.To).ToHashSet();
        Assert.True(names.Select(edge => edge.From).Distinct().Count() >= atLeast, "the features were found");

        var circles = names.Where(edge => string.CompareOrdinal(edge.From, edge.To) < 0 && names.Contains((edge.To, edge.From)))
            .Select(edge => $"{edge.From} {edge.To}").Except(listed).Order(StringComparer.Ordinal).ToList();
        Assert.True(circles.Count == 0, string.Join("\n", circles));
    }

    [Fact]
    public void The_ground_names_no_feature_but_those_that_the_door_and_the_perimeter_are_made_of()
    {
        string[] listed = ["Access", "Audit", "Messaging"];
        var offenders = Product.Sources("Viesion.Infrastructure")
            .Where(file => file.Contains("/Persistence/", StringComparison.Ordinal)
            && !file.Contains("/Migrations/", StringComparison.Ordinal)
                && Path.GetFileName(file) is not "PerimeterFilters.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), @"using Viesion\.Infrastructure\.(\w+)")
            .Select(match => (File: Product.Relative(file), Feature: match.Groups[1].Value)))
            .Where(named => !listed.Contains(named.Feature)).Select(named => $"{named.File}: {named.Feature}").ToList();
        Assert.True(offenders.Count == 0, string.Join("\n", offenders));
    }
}
