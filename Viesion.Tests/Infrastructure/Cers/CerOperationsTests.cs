using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Audit;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Cers;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Cers;

public sealed class CerOperationsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private CerStory story = null!;

    public async ValueTask InitializeAsync() => story = await CerStory.Begin(database, await SmallDepartment.Once(database));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_written_comes_back_as_it_was()
    {
        var written = story.Content(c => c with
        {
            Situation = "41 ans 😀 <script>alert('x')</script>",
            WeeklyHours = 15.5m,
            Consent = Consent.No,
            IsLast = true,
            EnteredAfterwards = true,
            Comment = "EP",
            Objectives = [new()
            {
                ThemeId = story.Department.Theme.Id,
                PersonDoes = "Elle",
                ReferentDoes = "Il",
                AppliesTo = AppliesTo.Referent,
                DueOn = new DateOnly(2027, 1, 31),
                Achievement = Achievement.Partly
            }, .. c.Objectives],
        });
        var cer = await story.Proposed(_ => written);

        Assert.Equal(written with { Objectives = [] }, cer.Content with { Objectives = [] });
        Assert.Equal(written.Objectives, cer.Content.Objectives.Select(objective => objective with { Id = null }));
        Assert.Equal(("normale", "Aïcha Bernard", CerState.Proposed), (cer.Priority, cer.Author, cer.State));
    }

    [Fact]
    public async Task A_correction_keeps_the_objectives_that_stay_and_drops_the_others()
    {
        var cer = await story.Proposed(c => c with
        {
            Objectives = [.. c.Objectives, new() { ThemeId = story.Department.OtherTheme.Id, Description = "Bilan de santé" }]
        });
        var kept = cer.Content.Objectives[1];
        var done = await story.Run(story.Department.Referent,
            new CorrectCer(cer.Id, cer.Version, cer.Content with { Objectives = [kept with { Description = "Bilan" }] }));

        Assert.True(done.Succeeded);
        var after = Assert.Single((await story.See(story.Department.Referent, cer.Id))!.Content.Objectives);
        Assert.Equal((kept.Id, "Bilan"), (after.Id, after.Description));
    }

    [Fact]
    public async Task Two_who_correct_the_same_CER_do_not_overwrite_each_other_even_in_the_objectives_alone()
    {
        var seen = await story.Proposed();
        CorrectCer Correction(string text)
            => new(seen.Id, seen.Version, seen.Content with { Objectives = [seen.Content.Objectives[0] with { Description = text }] });

        Assert.True((await story.Run(story.Department.Referent, Correction("le premier"))).Succeeded);
        Assert.Equal(Refusal.Conflict, (await story.Run(story.Department.Referent, Correction("le second"))).Refusal);
        Assert.Equal("le premier", (await story.See(story.Department.Referent, seen.Id))!.Content.Objectives[0].Description);
    }

    [Fact]
    public async Task Two_who_decide_at_the_same_instant_leave_one_decision()
    {
        var cer = await story.Submitted();
        await story.Run(story.Department.Secretariat, new PutCerOnDecision(cer.Id, cer.Version));
        cer = (await story.See(story.Department.Head, cer.Id))!;
        var decision = new CerDecision(database.Clock.Today(), "Décidé.");

        var answers = await Task.WhenAll(story.Run(story.Department.Head, new ValidateCer(cer.Id, cer.Version, decision)),
            story.Run(story.Department.Coordinator, new RefuseCer(cer.Id, cer.Version, decision)));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Single(answers, answer => answer.Refusal == Refusal.Conflict);
    }

    [Fact]
    public async Task Outside_the_perimeter_a_CER_does_not_exist_and_the_attempt_is_audited()
    {
        var cer = await story.Submitted();
        Assert.Null(await story.See(story.Department.NorthHead, cer.Id));
        Assert.Null(await story.See(story.Department.OtherReferent, cer.Id));
        Assert.Equal(Refusal.NotFound, (await story.Run(story.Department.NorthHead, new SendCerToCommission(cer.Id, cer.Version))).Refusal);
        Assert.Equal(Refusal.NotFound,
            (await story.Run(story.Department.OtherReferent, new ProposeCer(story.Dossier.Id, story.Content()))).Refusal);
        Assert.Null(await database.For(story.Department.NorthReferent).Read<CerReads, DossierCers?>(
            reads => reads.OfDossier(story.Dossier.Id)));
        Assert.Null(await database.For(story.Department.NorthReferent).Read<CerWizardReads, CerWizardSetup?>(
            reads => reads.ForNew(story.Dossier.Id)));
        Assert.Contains(await Audit(), entry => entry.Action == AuditAction.Refused && entry.StaffMemberId == story.Department.NorthHead.Id
            && entry.Detail == "introuvable");
    }

    [Fact]
    public async Task Creation_change_of_state_and_consultation_are_audited_and_the_draft_is_not()
    {
        await story.Run(
            story.Department.Referent, new SaveCerDraft(story.Dossier.Id, null, new CerDraftContent { Situation = "brouillon" }, 2, 0));
        var cer = await story.Run(
            story.Department.Referent, new ProposeCer(story.Dossier.Id, story.Content(), DraftRevision: 1, Submit: true));
        await database.For(story.Department.Head).Record<CerReads, CerView?>(reads => reads.Consult(cer.Value));

        var entries = (await Audit())
            .Where(entry => entry.BeneficiaryId == story.Dossier.Id && entry.Subject.StartsWith("Cer", StringComparison.Ordinal)).ToList();
        Assert.Contains(
            entries, entry => (entry.Action, entry.Subject, entry.SubjectId) == (AuditAction.Created, nameof(Cer), $"{cer.Value}"));
        Assert.Contains(entries, entry => (entry.Action, entry.Subject) == (AuditAction.Created, nameof(CerTransition)));
        Assert.Contains(entries, entry => (entry.Action, entry.StaffMemberId) == (AuditAction.Consulted, story.Department.Head.Id));
        Assert.DoesNotContain(entries, entry => entry.Subject == nameof(CerDraft));
    }

    [Fact]
    public async Task A_decision_tells_the_referent_at_once_without_a_name()
    {
        var cer = await story.Validated();
        var told = await Notifications(story.Department.Referent.Id);
        var notification = Assert.Single(told, n => n.Link == $"/contrats/{cer.Id}");
        Assert.Equal($"Le CER n°\u00a01 de votre dossier {cer.FileNumber:D6} a été validé.", notification.Title);
        Assert.Equal(("Accord pour 6 mois.", "Voir la formation."), (cer.DecisionComment, cer.NoteToReferent));
        Assert.Equal(["Validé", "Attente de décision", "Soumis à l’étude"], cer.History.Select(step => CerTexts.Name(step.To)));
        Assert.Equal("Hélène Chareyre", cer.History[0].By);
    }

    [Fact]
    public async Task Renewing_closes_the_running_contract_on_the_confirmed_date()
    {
        var running = await story.Validated(
            c => c with { Start = new DateOnly(2026, 6, 1), End = new DateOnly(2026, 12, 31), SignedOn = new DateOnly(2026, 5, 20) });
        var setup = (await database.For(story.Department.Referent).Read<CerWizardReads, CerWizardSetup?>(
            reads => reads.ForNew(story.Dossier.Id)))!;
        Assert.Equal((2, running.Id, running.Id), (setup.NextNumber, setup.Previous!.Id, setup.Running!.Id));

        var renewal = story.Content(c => c with { Type = CerType.Renewal, Number = 2, Start = new DateOnly(2026, 12, 1) });
        var done = await story.Run(story.Department.Referent,
            new ProposeCer(story.Dossier.Id, renewal, Close: new CloseCer(running.Id, setup.Running.Version, new DateOnly(2026, 11, 30))));

        Assert.True(done.Succeeded);
        Assert.Equal(new DateOnly(2026, 11, 30), (await story.See(story.Department.Referent, running.Id))!.Content.End);
    }

    [Fact]
    public async Task A_batch_sends_what_can_go_and_says_why_the_rest_did_not()
    {
        var (one, two) = (await story.Submitted(), await story.Submitted());
        await story.Run(story.Department.Head, new PutCerOnDecision(two.Id, two.Version));
        var stale = await story.Run(
            story.Department.Secretariat, new SendCersToCommission([new(one.Id, one.Version), new(two.Id, two.Version)]));

        Assert.Equal(1, stale.Value!.Count);
        Assert.Equal(Refusal.Conflict, stale.Value.Refused[two.Id]);
        Assert.Equal(CerState.Commission, (await story.See(story.Department.Head, one.Id))!.State);
    }

    private Task<List<AuditEntry>> Audit()
        => database.System.Read<ViesionDbContext, List<AuditEntry>>(db => db.Audit.AsNoTracking().ToListAsync());

    private Task<List<Notification>> Notifications(int staffMemberId)
        => database.For(story.Department.Referent).Read<ViesionDbContext, List<Notification>>(
            db => db.Notifications.AsNoTracking().Where(n => n.StaffMemberId == staffMemberId).ToListAsync());
}
