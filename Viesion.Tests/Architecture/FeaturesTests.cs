using Microsoft.Extensions.DependencyInjection;
using Viesion.App;
using Viesion.App.Beneficiaries;
using Viesion.App.Layout;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Architecture;

/// <summary>
/// Features register themselves (docs/adr/0026): what they declare is found, all of it, in an order that nothing leaves to luck.
/// </summary>
public sealed class FeaturesTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public void Every_kind_of_declaration_is_found_in_the_source_as_in_the_program()
    {
        Found<IFeatureServices>(5, typeof(IFeatureServices).Assembly);
        Found<IFeatureServices>(2, typeof(ViesionHost).Assembly);
        Found<IFeatureJobs>(6);
        Found<IFeatureScripts>(13);
        Found<IFeatureEndpoints>(10);
        Found<IFeatureMenu>(15);
        Found<IFeatureDossierSections>(10);
        Found<ISettlement>(2);
        Found<ISearchProvider>(3);
        Found<ISearchChoices>(6);
        Found<IAuditExemption>(9);
        Found<IAuditSecret>(1);
        Found<AlertRule>(20);
        Found<Report>(15);
        Found<DossierCriterion>(25);
    }

    [Fact]
    public void What_ends_an_operation_is_the_same_object_as_what_the_operation_spoke_to()
    {
        using var scope = database.Services.CreateScope();
        var settlements = scope.ServiceProvider.GetServices<ISettlement>().ToList();
        Assert.Equal(Features.Types<ISettlement>(), settlements.Select(settlement => settlement.GetType()));
        Assert.All(settlements, settlement => Assert.Same(settlement, scope.ServiceProvider.GetRequiredService(settlement.GetType())));
    }

    [Fact]
    public void Each_script_has_a_place_of_its_own_and_every_script_of_the_folders_is_run()
    {
        Assert.Equal(Migrator.Scripts.Select(script => script.Order).Distinct(), Migrator.Scripts.Select(script => script.Order));
        var run = Migrator.Scripts.Select(script => script.Sql).ToHashSet();
        var assembly = typeof(Migrator).Assembly;
        var forgotten = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Where(name => !name.Contains(".Demo.Chapters.", StringComparison.Ordinal)
            && !name.Contains(".Genesis.Merge.", StringComparison.Ordinal)
                && !name.Contains(".Schema.", StringComparison.Ordinal))
            .Where(name => !run.Contains(Text(assembly.GetManifestResourceStream(name)!))).ToList();
        Assert.Empty(forgotten);
    }

    [Fact]
    public void Each_menu_entry_and_each_section_of_the_dossier_has_a_place_and_an_address_of_its_own()
    {
        Assert.Distinct(NavigationMenu.All.Select(entry => (entry.Group, entry.Order)));
        Assert.Distinct(NavigationMenu.All.Select(entry => entry.Href));
        Assert.Equal(Enum.GetValues<MenuGroup>(), NavigationMenu.All.Select(entry => entry.Group).Distinct());
        Assert.Distinct(DossierSections.All.Select(section => (section.Group, section.Order)));
        Assert.Distinct(DossierSections.All.Select(section => section.Path));
    }

    [Fact]
    public void Each_heading_of_the_global_search_has_a_place_of_its_own()
        => Assert.Distinct(Features.All<ISearchChoices>().Select(feature => feature.Order));

    [Fact]
    public void Each_report_has_a_place_and_a_key_of_its_own()
    {
        Assert.Distinct(ReportCatalogue.Reports.Select(report => report.Rank));
        Assert.Distinct(ReportCatalogue.All.Select(report => report.Key));
    }

    private static void Found<TContract>(int atLeast, System.Reflection.Assembly? assembly = null)
    {
        var types = Features.Types<TContract>(assembly);
        Assert.True(types.Count >= atLeast, $"{typeof(TContract).Name}: {types.Count} found");
        Assert.Equal(types.Select(type => type.FullName).Order(StringComparer.Ordinal), types.Select(type => type.FullName));
        Assert.All(types, type => Assert.True(type.IsSealed, type.Name));
    }

    private static string Text(Stream stream)
    {
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
