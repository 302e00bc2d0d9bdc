using Microsoft.Playwright;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Cers;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Viesion.Tests.EndToEnd;

/// <summary>Two people at the same thing (NFR-06): the second is told, sees both values, and nothing is overwritten in silence.</summary>
public sealed class TwoPeopleJourney(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    private SmallDepartment Department => viesion.Department;

    [Fact]
    public async Task Two_referents_who_write_the_same_draft_see_both_texts_and_choose()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "PARTAGÉ");
        await viesion.Database.Add(
            new ReferentAssignment(dossier.Id, Department.OtherReferent.Id, Department.OtherReferent.OrganisationId, AssignmentKind.Step,
            viesion.Database.Clock.Today().AddMonths(-1)));
        var wizard = $"/beneficiaires/{dossier.Id}/contrats/nouveau";
        var one = await viesion.SignIn(Department.Referent, wizard);
        var two = await viesion.SignIn(Department.OtherReferent, wizard);
        foreach (var page in new[] { one, two })
            await page.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();

        await one.GetByLabel("Situation actuelle et actions").FillAsync("Le texte de la première 🙂");
        await Expect(one.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
        await Expect(two.GetByText("Aïcha Bernard a enregistré ce brouillon")).ToBeVisibleAsync();
        await two.GetByLabel("Situation actuelle et actions").FillAsync("Le texte du second <b>gras</b>");
        var difference = two.Locator(".draft-difference").Filter(new() { HasText = "Situation actuelle" });
        await Expect(difference.Locator("dd")).ToHaveTextAsync(["Le texte de la première 🙂", "Le texte du second <b>gras</b>"]);
        await Expect(two.GetByLabel("Situation actuelle et actions")).ToHaveValueAsync("Le texte du second <b>gras</b>");

        await two.GetByRole(AriaRole.Button, new() { Name = "Garder la mienne" }).ClickAsync();
        await Expect(two.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
        await Expect(one.GetByText("Paul Roche a enregistré ce brouillon")).ToBeVisibleAsync();
        await one.GetByRole(AriaRole.Button, new() { Name = "Reprendre sa version" }).ClickAsync();
        await Expect(one.GetByLabel("Situation actuelle et actions")).ToHaveValueAsync("Le texte du second <b>gras</b>");
    }

    [Fact]
    public async Task Of_two_who_decide_the_same_contract_the_second_is_told_and_the_first_decision_stands()
    {
        var story = await CerStory.Begin(viesion.Database, Department);
        var cer = await story.Submitted();
        await story.Run(Department.Secretariat, new PutCerOnDecision(cer.Id, cer.Version));
        var head = await Deciding(Department.Head, cer.Id, "Valider", "Accord de la cheffe de service.");
        var coordinator = await Deciding(Department.Coordinator, cer.Id, "Ne pas valider", "Refus de l’animatrice.");

        await Confirm(head, "Valider");
        await Expect(head.GetByText("Accord de la cheffe de service.").First).ToBeVisibleAsync();
        await Confirm(coordinator, "Ne pas valider");
        await Expect(coordinator.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("modifié");
        await Expect(coordinator.GetByRole(AriaRole.Dialog).GetByLabel("Décision commentée")).ToHaveValueAsync("Refus de l’animatrice.");
        Assert.Equal(CerState.Validated, (await story.See(Department.Head, cer.Id))!.State);
        Assert.Equal(1L, await viesion.Database.Sql<long>(
            Perimeter.System, $"SELECT count(*) FROM cer_transitions WHERE cer_id = {cer.Id} AND \"to\" IN ('Validated', 'Refused')"));
    }

    [Fact]
    public async Task A_tab_left_open_does_not_bring_back_a_draft_that_has_become_a_contract()
    {
        var dossier = await Department.Dossier(viesion.Database, Department.Referent, "DEUXONGLETS");
        var wizard = $"/beneficiaires/{dossier.Id}/contrats/nouveau";
        var tab = await viesion.SignIn(Department.Referent, wizard);
        await tab.GetByRole(AriaRole.Button, new() { Name = "Suivant" }).ClickAsync();
        await tab.GetByLabel("Situation actuelle et actions").FillAsync("Tapé dans le premier onglet.");
        await Expect(tab.Locator("[data-draft-status]")).ToContainTextAsync("Brouillon enregistré à");
        var draft = (await viesion.Database.For(Department.Referent).Read<CerWizardReads, CerDraftView?>(
            reads => reads.Draft(dossier.Id, null)))!;
        await viesion.Database.For(Department.Referent).Run(new DiscardCerDraft(dossier.Id, null, draft.Revision));

        await tab.GetByLabel("Situation actuelle et actions").FillAsync("Tapé dans le premier onglet, puis continué.");
        await Expect(tab.GetByText("Ce brouillon vient d’être supprimé ou enregistré par quelqu’un d’autre.")).ToBeVisibleAsync();
        await Expect(tab.GetByLabel("Situation actuelle et actions")).ToHaveValueAsync("Tapé dans le premier onglet, puis continué.");
    }

    private async Task<IPage> Deciding(Viesion.Domain.Staff.StaffMember member, int cer, string action, string comment)
    {
        var page = await viesion.SignIn(member, $"/contrats/{cer}");
        await page.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Décision commentée").FillAsync(comment);
        return page;
    }

    private static Task Confirm(IPage page, string action)
        => page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
}
