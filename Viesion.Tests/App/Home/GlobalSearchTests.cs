using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Sections;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Home;
using Viesion.App.Layout;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Home;

public sealed class GlobalSearchTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task People_and_pages_are_proposed_and_enter_opens_the_first()
    {
        var person = await department.Dossier(database, department.Referent, "BENEFRO", "Soraya");
        await department.Dossier(database, department.NorthReferent, "BENEFRO", "Nordine");
        await using var context = Context(department.Referent);
        var band = Render(context);
        band.Do("input", element => element.Input("benef"));
        band.WaitForAssertion(() => Assert.Equal(3, band.FindAll("[role=option]").Count));
        Assert.Contains("BENEFRO Soraya", band.FindAll("[role=option]")[0].TextContent);
        Assert.Contains("Bénéficiaires", band.FindAll("[role=option]")[1].TextContent);
        Assert.DoesNotContain("Nordine", band.Markup);
        Assert.Equal("global-search-0", band.Find("input").GetAttribute("aria-activedescendant"));

        band.Do("input", element => element.KeyDown(new KeyboardEventArgs { Key = "Enter" }));
        band.WaitForAssertion(
            () => Assert.EndsWith($"/beneficiaires/{person.Id}", context.Services.GetRequiredService<NavigationManager>().Uri));
        Assert.Equal("false", band.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task Who_sees_no_dossier_is_proposed_none()
    {
        await department.Dossier(database, department.OtherReferent, "BENEFIQUE");
        await using var context = Context(department.OperatorStaff);
        var band = Render(context);
        band.Do("input", element => element.Input("benefi"));
        band.WaitForAssertion(() => Assert.Contains("Bénéficiaires", Assert.Single(band.FindAll("[role=option]")).TextContent));
    }

    [Fact]
    public async Task Colleagues_and_structures_lead_to_their_dossiers_and_a_dossier_proposes_its_own_sections()
    {
        await using var context = Context(department.Head);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("beneficiaires/12/frise");
        var band = Render(context);
        foreach (var (typed, group, text, href) in new[]
        {
            ("roche", "Collègues", "Paul Roche", $"beneficiaires?referent={department.OtherReferent.Id}"),
            ("ccas", "Structures", "CCAS d’Aubenas", $"beneficiaires?structure={department.Partner.Id}"),
            ("cer", "Dans ce dossier", "Contrats", "beneficiaires/12/contrats")
        })
        {
            context.Services.GetRequiredService<NavigationManager>().NavigateTo("beneficiaires/12/frise");
            band.Do("input", element => element.Input(typed));
            band.WaitForAssertion(() => Assert.Contains(text, band.Find("[role=option]").TextContent));
            Assert.Equal(group, band.Find(".search-group").TextContent);
            band.Do("input", element => element.KeyDown(new KeyboardEventArgs { Key = "Enter" }));
            band.WaitForAssertion(() => Assert.EndsWith("/" + href, context.Services.GetRequiredService<NavigationManager>().Uri));
        }
    }

    private static IRenderedComponent<IComponent> Render(BunitContext context) => context.Render(builder =>
    {
        builder.OpenComponent<SectionOutlet>(0);
        builder.AddAttribute(1, "SectionName", "search");
        builder.CloseComponent();
        builder.OpenComponent<GlobalSearch>(2);
        builder.CloseComponent();
    });

    private BunitContext Context(StaffMember member)
    {
        var context = new BunitContext();
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton<IOperations>(database.For(member));
        context.Services.AddSingleton<INavigationMenu>(new OneMenu());
        return context;
    }

    private sealed class OneMenu : INavigationMenu
    {
        public IReadOnlyList<NavGroup> Groups { get; } = [new("Gestion", [new("Bénéficiaires", "/beneficiaires", "group")])];
    }
}
