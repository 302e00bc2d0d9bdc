using System.Text.RegularExpressions;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>
/// Who sees what is asked in one place (docs/adr/0022): nothing else tests a grant, a reach or what the door said of the one who acts.
/// </summary>
public sealed partial class AccessHouseTests
{
    // The predicate and its mirror; the door, which carries the grants; the script that makes the policies of it.
    private static readonly string[] Home =
    [
        "Viesion.Domain/Access/", "Viesion.Infrastructure/Access/", "Viesion.Infrastructure/Persistence/PerimeterFilters.cs",
        "Viesion.Infrastructure/Persistence/ViesionDbContext.cs",
        "Viesion.Infrastructure/Persistence/Operations.cs", "Viesion.Infrastructure/Persistence/RowLevelSecurity.sql",
    ];

    [Fact]
    public void No_other_file_tests_a_scope()
    {
        var root = Root();
        var files = new[] { "Viesion.Domain", "Viesion.Infrastructure", "Viesion.App" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" or ".sql")
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal)).ToList();
        Assert.True(files.Count(file => file.EndsWith(".sql", StringComparison.Ordinal)) > 10
            && files.Contains("Viesion.Infrastructure/Access/Grants.sql"), "the source was found");
        Assert.Matches(Scope(), File.ReadAllText(Path.Combine(root, "Viesion.Infrastructure/Access/Grants.sql")));

        var offenders = files.Where(file => !Home.Any(home => file.StartsWith(home, StringComparison.Ordinal)) && Scope()
            .IsMatch(File.ReadAllText(Path.Combine(root, file)))).ToList();
        Assert.True(offenders.Count == 0, $"who sees what is asked in Grants.cs and Grants.sql alone: {string.Join(", ", offenders)}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Viesion.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(
        @"viesion\.(granted\w*|reached|listed_reaches|enter)\s*\(|'viesion\.(grants|territory|organisation|actor|reached)|\bReach\."
        + @"|\.Grants\b|\bGranted\(")]
    private static partial Regex Scope();
}
