using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Cers;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Cers;

public sealed class CerDraftTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private CerStory story = null!;

    public async ValueTask InitializeAsync() => story = await CerStory.Begin(database, await SmallDepartment.Once(database));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_draft_is_found_again_with_everything_that_was_typed()
    {
        var typed = new CerDraftContent
        {
            Start = "pas une date",
            Situation = new string('é', 20_000) + " 😀 <script> \0",
            Objectives = [new() { Key = "a", Description = "sans thème" }]
        };
        Assert.Equal(1, (await Save(typed, 0)).Value!.Revision);

        var draft = (await Read())!;
        Assert.Equal(typed.Situation.Replace("\0", ""), draft.Content.Situation);
        Assert.Equal(("pas une date", 3, "Aïcha Bernard", database.Clock.Now),
            (draft.Content.Start, draft.Step, draft.SavedBy, draft.SavedAt));
    }

    [Fact]
    public async Task A_stale_save_is_refused_with_who_saved_and_when_and_either_version_can_be_kept()
    {
        await Save(new() { Situation = "la mienne" }, 0);
        var stale = await Save(new() { Situation = "l’autre" }, 0);
        Assert.Equal(CerRefusals.DraftConflictCode, stale.Refusal?.Code);
        Assert.Contains("Aïcha Bernard a enregistré ce brouillon le 21/11/2026 à 10:00:00", stale.Refusal!.Message);
        Assert.Equal("la mienne", (await Read())!.Content.Situation);

        Assert.True((await Save(new() { Situation = "l’autre" }, 1)).Succeeded);
        Assert.Equal(("l’autre", 2), ((await Read())!.Content.Situation, (await Read())!.Revision));
    }

    [Fact]
    public async Task Two_first_saves_at_the_same_instant_leave_one_draft_and_one_refusal()
    {
        var answers = await Task.WhenAll(Save(new() { Situation = "un" }, 0), Save(new() { Situation = "deux" }, 0));
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Single(answers, answer => answer.Refusal?.Code == CerRefusals.DraftConflictCode);
    }

    [Fact]
    public async Task Only_those_who_may_write_it_save_the_draft()
    {
        Assert.Equal(Refusal.Forbidden,
            (await story.Run(story.Department.Secretariat, new SaveCerDraft(story.Dossier.Id, null, new(), 1, 0))).Refusal);
        Assert.Equal(Refusal.NotFound,
            (await story.Run(story.Department.OtherReferent, new SaveCerDraft(story.Dossier.Id, null, new(), 1, 0))).Refusal);

        var submitted = await story.Submitted();
        Assert.Equal(Refusal.Forbidden,
            (await story.Run(story.Department.Referent, new SaveCerDraft(story.Dossier.Id, submitted.Id, new(), 1, 0))).Refusal);
        Assert.True(
            (await story.Run(story.Department.Secretariat, new SaveCerDraft(story.Dossier.Id, submitted.Id, new(), 1, 0))).Succeeded);
    }

    [Fact]
    public async Task Proposing_consumes_the_draft_that_was_seen_and_no_other()
    {
        await Save(new() { Situation = "un" }, 0);
        await Save(new() { Situation = "deux" }, 1);
        var stale = await story.Run(story.Department.Referent, new ProposeCer(story.Dossier.Id, story.Content(), DraftRevision: 1));
        Assert.Equal(CerRefusals.DraftConflictCode, stale.Refusal?.Code);

        Assert.True(
            (await story.Run(story.Department.Referent, new ProposeCer(story.Dossier.Id, story.Content(), DraftRevision: 2))).Succeeded);
        Assert.Null(await Read());
    }

    [Fact]
    public async Task A_draft_can_be_thrown_away()
    {
        await Save(new() { Situation = "un" }, 0);
        Assert.True((await story.Run(story.Department.Referent, new DiscardCerDraft(story.Dossier.Id, null, 1))).Succeeded);
        Assert.Null(await Read());
        Assert.Equal(CerRefusals.DraftGone, (await Save(new() { Situation = "deux" }, 1)).Refusal);
    }

    private Task<Result<CerDraftSaved>> Save(CerDraftContent content, int revision)
        => story.Run(story.Department.Referent, new SaveCerDraft(story.Dossier.Id, null, content, 3, revision));

    private Task<CerDraftView?> Read()
        => database.For(story.Department.Referent).Read<CerWizardReads, CerDraftView?>(reads => reads.Draft(story.Dossier.Id, null));
}
