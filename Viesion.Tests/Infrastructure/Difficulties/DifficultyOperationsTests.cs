using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Difficulties;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Difficulties;

public sealed class DifficultyOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>, IAsyncLifetime
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;
    private Beneficiary dossier = null!;
    private int permit;
    private int housing;
    private int spotted;
    private int solved;

    private DateOnly Today => database.Clock.Today();

    public async ValueTask InitializeAsync()
    {
        await database.WriteReferences();
        dossier = await department.Dossier(database, department.Referent);
        (permit, housing) = (
            await database.Item(ListKind.Difficulty, "permis"), await database.Item(ListKind.Difficulty, "logement précaire"));
        (spotted, solved) = (await database.Item(ListKind.DifficultyAchievement, "1 – repérée"),
            await database.Item(ListKind.DifficultyAchievement, "4 – résolue en interne"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_difficulty_is_recorded_changed_closed_and_stays_in_the_history_and_on_the_frise()
    {
        Assert.True(
            (await Record(
                new(permit, Today.AddDays(-30), AchievementId: spotted, Comment: "<b>« Annonay » & l’autre rive</b>"))).Succeeded);
        var row = Assert.Single(await Rows());
        Assert.Equal(("permis", "mobilité", "1 – repérée", "Aïcha Bernard", "<b>« Annonay » & l’autre rive</b>"),
            (row.Label, row.Nature, row.Achievement, row.Author, row.Content.Comment));

        Assert.True(
            (await Run(department.Head,
            new ChangeDifficulty(row.Id, row.Version, row.Content with { Start = Today.AddDays(-40) }))).Succeeded);
        row = Assert.Single(await Rows());
        Assert.True((await Run(department.Secretariat, new CloseDifficulty(row.Id, row.Version, Today, solved))).Succeeded);
        row = Assert.Single(await Rows());
        Assert.Equal((Today.AddDays(-40), Today, solved), (row.Content.Start, row.Content.End, row.Content.AchievementId));

        var frise = await database.For(department.Referent).Read<FriseReads, FriseData?>(reads => reads.Of(dossier.Id));
        Assert.Equal(new FriseDifficulty("permis", "mobilité", "4 – résolue en interne", Today.AddDays(-40), Today),
            Assert.Single(frise!.Difficulties));
        Assert.True((await Record(new(permit, Today.AddDays(-90), Today.AddDays(-60)))).Succeeded);
    }

    [Fact]
    public async Task The_same_difficulty_is_not_noted_twice_over_the_same_days()
    {
        Assert.True((await Record(new(permit, Today.AddDays(-30)))).Succeeded);
        Assert.Equal("ItemId", (await Record(new(permit, Today))).Refusal?.Field);
        Assert.True((await Record(new(housing, Today))).Succeeded);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Record(new(permit, Today.AddDays(-200), Today.AddDays(-100)))));
        Assert.Single(answers, answer => answer.Succeeded);
    }

    [Fact]
    public async Task The_second_of_two_who_write_is_told_and_nothing_is_overwritten()
    {
        await Record(new(permit, Today));
        var seen = Assert.Single(await Rows());
        Assert.True(
            (await Run(department.Head,
            new ChangeDifficulty(seen.Id, seen.Version, seen.Content with { Comment = "la première" }))).Succeeded);
        Assert.Equal(Refusal.Conflict,
            (await Run(department.Referent,
            new ChangeDifficulty(seen.Id, seen.Version, seen.Content with { Comment = "la seconde" }))).Refusal);
        Assert.Equal(Refusal.Conflict, (await Run(department.Referent, new CloseDifficulty(seen.Id, seen.Version, Today, null))).Refusal);
        Assert.Equal(Refusal.Conflict, (await Run(department.Referent, new DeleteDifficulty(seen.Id, seen.Version))).Refusal);
        Assert.Equal("la première", Assert.Single(await Rows()).Content.Comment);
    }

    [Fact]
    public async Task What_is_no_longer_offered_cannot_be_chosen_and_may_stay_where_it_is()
    {
        var one = new ListItem(ListKind.Difficulty, "au passé " + Guid.NewGuid().ToString("N")[..6], 90,
            await database.Item(ListKind.DifficultyNature, "mobilité"));
        await database.Add(one);
        Assert.True((await Record(new(one.Id, Today))).Succeeded);
        Assert.True(
            (await Run(department.Administrator, new OfferListItem(one.Id, (await database.ListItem(one.Id)).Version, false))).Succeeded);

        var row = Assert.Single(await Rows());
        Assert.True(
            (await Run(department.Referent,
            new ChangeDifficulty(row.Id, row.Version, row.Content with { Comment = "toujours là" }))).Succeeded);
        Assert.Equal("ItemId", (await Record(new(one.Id, Today.AddDays(-9), Today.AddDays(-8)))).Refusal?.Field);
        Assert.Equal("ItemId", (await Record(new(spotted, Today))).Refusal?.Field);
        Assert.Equal("ItemId", (await Record(new(int.MaxValue, Today))).Refusal?.Field);
        Assert.Equal("AchievementId", (await Record(new(housing, Today, AchievementId: housing))).Refusal?.Field);
    }

    [Fact]
    public async Task Only_the_author_or_those_who_tidy_delete_and_the_log_keeps_what_was_deleted()
    {
        await Record(new(permit, Today));
        var row = Assert.Single(await Rows());
        Assert.Equal(DifficultyRefusals.NotTheAuthor, (await Run(department.Head, new DeleteDifficulty(row.Id, row.Version))).Refusal);
        Assert.False(Assert.Single(await Rows(department.Head)).MayDelete);
        Assert.True((await Run(department.Referent, new DeleteDifficulty(row.Id, row.Version))).Succeeded);
        Assert.Empty(await Rows());
        var entry = await database.System.Read<ViesionDbContext, AuditEntry>(db => db.Audit.AsNoTracking().SingleAsync(
            entry => entry.Subject == nameof(Difficulty) && entry.Action == AuditAction.Deleted && entry.BeneficiaryId == dossier.Id));
        Assert.Equal((department.Referent.Id, $"{row.Id}"), (entry.StaffMemberId, entry.SubjectId));

        await Record(new(permit, Today));
        row = Assert.Single(await Rows(department.Secretariat));
        Assert.True((await Run(department.Secretariat, new DeleteDifficulty(row.Id, row.Version))).Succeeded);
    }

    [Fact]
    public async Task Outside_the_perimeter_there_is_no_difficulty_and_the_attempt_is_audited()
    {
        await Record(new(permit, Today));
        var row = Assert.Single(await Rows());
        foreach (var stranger in new[] { department.OtherReferent, department.NorthHead, department.PartnerSecretariat })
        {
            Assert.Null(await database.For(stranger).Read<DifficultyReads, DossierDifficulties?>(reads => reads.OfDossier(dossier.Id)));
            Assert.Equal(Refusal.NotFound, (await Run(stranger, new RecordDifficulty(dossier.Id, new(housing, Today)))).Refusal);
            Assert.Equal(Refusal.NotFound, (await Run(stranger, new ChangeDifficulty(row.Id, row.Version, row.Content))).Refusal);
            Assert.Equal(Refusal.NotFound, (await Run(stranger, new DeleteDifficulty(row.Id, row.Version))).Refusal);
            Assert.Equal(
                0L, await database.Sql<long>(stranger.Perimeter, $"SELECT count(*) FROM difficulties WHERE beneficiary_id = {dossier.Id}"));
        }
        foreach (var profile in new[] { department.FseManager, department.OperatorStaff })
            Assert.Equal(Refusal.Forbidden, (await Run(profile, new CloseDifficulty(row.Id, row.Version, Today, null))).Refusal);
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Action == AuditAction.Refused && entry.Subject == nameof(RecordDifficulty)
            && entry.StaffMemberId == department.NorthHead.Id)));
    }

    private Task<Result<Done>> Record(DifficultyContent content) => Run(department.Referent, new RecordDifficulty(dossier.Id, content));

    private Task<Result<Done>> Run(StaffMember member, ICommand<Done> command) => database.For(member).Run(command);

    private async Task<IReadOnlyList<DifficultyRow>> Rows(StaffMember? member = null)
        => (await database.For(member ?? department.Referent).Read<DifficultyReads, DossierDifficulties?>(
            reads => reads.OfDossier(dossier.Id)))!.Items;
}
