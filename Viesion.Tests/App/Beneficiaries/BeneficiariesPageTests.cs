using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Beneficiaries;

public sealed class BeneficiariesPageTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task The_list_shows_the_dossiers_the_exact_total_and_a_chip_for_each_criterion()
    {
        var mine = await department.Dossier(database, department.Referent, "AFFICHE", "Soraya");
        await department.Dossier(database, department.NorthReferent, "AFFICHE", "Nordine");
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(
                db, $"UPDATE beneficiaries SET birth_name = 'BELKACEM', civility = 'Mrs', address_city = 'Privas' WHERE id = {mine.Id}"));

        await using var context = Context(department.Referent);
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("beneficiaires?q=affiche&etat=entree&tri=nom");
        var page = context.Render<BeneficiariesPage>();
        page.WaitForAssertion(() => Assert.Contains("1\u00A0résultat · par nom", page.Find(".sub").TextContent));
        var row = Assert.Single(page.FindAll("tbody tr"));
        foreach (var shown in new[]
        {
            "AFFICHE",
            "Soraya",
            "BELKACEM",
            "Mme",
            "Entrée",
            "22/05/1985",
            "A.\u00A0Bernard",
            "Privas",
            "aucun"
        })
            Assert.Contains(shown, row.TextContent);
        Assert.Equal($"beneficiaires/{mine.Id}", row.QuerySelector("a.row-link")!.GetAttribute("href"));
        Assert.Equal(["Texte\u00A0: affiche", "État\u00A0: entrée"], page.FindAll(".tag").Select(chip => chip.TextContent));

        page.Do(".tag button", element => element.Click());
        page.WaitForAssertion(
            () => Assert.Equal("http://localhost/beneficiaires?etat=entree&tri=nom",
            context.Services.GetRequiredService<NavigationManager>().Uri));
    }

    [Fact]
    public async Task Pages_are_turned_through_the_address_and_back()
    {
        for (var i = 0; i < 60; i++)
            await department.Dossier(database, department.OtherReferent, $"TOURNE{i:00}");
        await using var context = Context(department.OtherReferent);
        var navigation = context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("beneficiaires?q=tourne&tri=nom");
        var page = context.Render<BeneficiariesPage>();
        page.WaitForAssertion(() => Assert.Contains("1–50 sur 60", page.Find(".table-foot").TextContent));
        page.Do(".table-foot button", 1, element => element.Click());
        page.WaitForAssertion(() => Assert.Contains("51–60 sur 60", page.Find(".table-foot").TextContent));
        Assert.Contains("rang=51", navigation.Uri);
        Assert.Contains("TOURNE59", page.Find("tbody").TextContent);
        page.Do(".table-foot button", 0, element => element.Click());
        page.WaitForAssertion(() => Assert.Contains("1–50 sur 60", page.Find(".table-foot").TextContent));
    }

    [Fact]
    public async Task A_profile_without_dossiers_sees_an_honest_empty_list()
    {
        await using var context = Context(department.FseManager);
        var page = context.Render<BeneficiariesPage>();
        page.WaitForAssertion(() => Assert.Contains("Aucun dossier dans votre périmètre", page.Markup));
    }

    private BunitContext Context(StaffMember member)
    {
        var context = new BunitContext();
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton(new Viesion.Infrastructure.Messaging.LiveFeed());
        context.Services.AddSingleton<IOperations>(database.For(member));
        context.Services.AddScoped<Toaster>();
        return context;
    }
}
