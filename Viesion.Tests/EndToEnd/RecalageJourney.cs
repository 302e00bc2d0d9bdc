using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>CAS-07, CAS-08: gaps of three kinds settled, one alone and two ticked together; the counts of the caseloads follow.</summary>
public sealed class RecalageJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    [Fact]
    public async Task A_secretary_settles_three_kinds_of_gap_and_the_caseloads_follow()
    {
        var department = viesion.Department;
        var unpoured = await Dossier(department.Referent, "PLUSDEVERSE", "INSERT INTO genesis_absences VALUES ({id}, current_date - 8)");
        var exited = await Dossier(department.Referent, "SORTIPARERREUR",
            "UPDATE referent_assignments SET \"end\" = current_date - 3, end_cause = 'Entered' WHERE beneficiary_id = {id}");
        var other = await Dossier(department.OtherReferent, "AUTREREFERENT",
            $"UPDATE genesis_referents SET staff_member_id = {department.Referent.Id} WHERE beneficiary_id = {{id}}");
        await Dossier(department.NorthReferent, "AILLEURS", "INSERT INTO genesis_absences VALUES ({id}, current_date - 8)");

        var page = await viesion.SignIn(department.Secretariat, "/file-active");
        await Expect(Tile(page, "Sorties à faire")).ToContainTextAsync("1");
        await Expect(Tile(page, "Entrée")).ToContainTextAsync("2");
        await Tile(page, "Sorties à faire").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "PLUSDEVERSE" })).ToContainTextAsync("Plus déversé depuis le");

        await page.GetByRole(AriaRole.Link, new() { Name = "Recalage", Exact = true }).Last.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Recalage" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tous 3" })).ToBeVisibleAsync();
        await Expect(page.GetByText("AILLEURS")).ToHaveCountAsync(0);

        // One alone.
        await page.GetByRole(AriaRole.Button, new() { Name = "Prendre le référent de Genesis : AUTREREFERENT" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Régler l’écart" }).ClickAsync();
        await Expect(page.GetByText("1 écart réglé.")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tous 2" })).ToBeVisibleAsync();

        // Two ticked together.
        await page.GetByLabel("Sélectionner PLUSDEVERSE").CheckAsync();
        await page.GetByLabel("Sélectionner SORTIPARERREUR").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Régler la sélection (2)" }).ClickAsync();
        await Expect(page.GetByText("1 dossier sortira de la file active")).ToBeVisibleAsync();
        await Expect(page.GetByText("1 dossier reviendra dans la file active")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Régler 2 écarts" }).ClickAsync();
        await Expect(page.GetByText("2 écarts réglés.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Aucun écart")).ToBeVisibleAsync();

        await page.GotoAsync($"/file-active?referent={department.Referent.Id}");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "File active de Aïcha Bernard" })).ToBeVisibleAsync();
        await Expect(page.GetByText("3 dossiers accompagnés aujourd’hui")).ToBeVisibleAsync();
        await Expect(Tile(page, "Sorties prévues")).ToContainTextAsync("1");
        await Expect(Tile(page, "Sorties à faire")).ToContainTextAsync("0");
        Assert.Equal(3L, await viesion.Database.Sql<long>(Perimeter.System,
            "SELECT count(DISTINCT beneficiary_id) FROM audit_entries WHERE subject = 'ReferentAssignment' AND staff_member_id = "
            + $"{department.Secretariat.Id} AND beneficiary_id IN ({unpoured.Id}, {exited.Id}, {other.Id})"));
    }

    [Fact]
    public async Task A_referent_sees_their_own_caseload_and_nobody_elses()
    {
        var department = viesion.Department;
        var page = await viesion.SignIn(department.NorthReferent, "/file-active");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ma file active" })).ToBeVisibleAsync();
        Assert.Equal(404, (await page.APIRequest.GetAsync($"/file-active?referent={department.Referent.Id}")).Status);
        foreach (var member in new[] { department.OperatorStaff, department.FseManager })
        {
            var stranger = await viesion.SignIn(member, "/not-found");
            foreach (var path in new[] { "/file-active", "/recalage" })
                Assert.Equal(404, (await stranger.APIRequest.GetAsync(path)).Status);
        }
    }

    private static ILocator Tile(IPage page, string name)
        => page.GetByRole(AriaRole.Navigation, new() { Name = "Dossiers de la file active" }).GetByRole(AriaRole.Link)
            .Filter(new() { HasTextRegex = new System.Text.RegularExpressions.Regex($"{name}\\b") });

    // As the sync leaves a dossier, then what differs.
    private async Task<Beneficiary> Dossier(StaffMember referent, string name, string then)
    {
        var dossier = await viesion.Department.Dossier(
            viesion.Database, referent, name, "Ana", DateOnly.FromDateTime(viesion.Database.Clock.Now.UtcDateTime).AddDays(-40));
        await viesion.Database.System.Record<ViesionDbContext, int>(db => Sql.Run(db,
            "INSERT INTO genesis_referents SELECT beneficiary_id, staff_member_id, start FROM referent_assignments WHERE beneficiary_id = "
            + $"{dossier.Id}; " + then.Replace("{id}", $"{dossier.Id}", StringComparison.Ordinal)));
        return dossier;
    }
}
