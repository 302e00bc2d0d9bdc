using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Genesis;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

/// <summary>CAS-08: gaps as syncs and people make them, and what settles them. Today is 21/11/2026.</summary>
public sealed class SettleGapsTests(TestCluster cluster)
{
    private static readonly DateOnly EndOfMonth = new(2026, 11, 30);

    [Fact]
    public Task After_a_sync_there_is_no_gap() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1").With("P2", Other(scene)));
        Assert.Equal(
            2L, await database.Sql<long>(Perimeter.System,
            "SELECT count(*) FROM genesis_referents g JOIN referent_assignments a USING (beneficiary_id, staff_member_id, start)"));
        Assert.Empty(await Gaps(scene, database));
        Assert.Equal(new DateOnly(2026, 11, 20), (await View(database, scene.Department.Secretariat)).FileOn);
    });

    [Fact]
    public Task A_referent_announced_for_later_is_no_gap() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.Imported(scene.File().With("P1", Other(scene), (GenesisColumns.ReferentSince, "15/12/2026")), "genesis_20261121.csv");
        Assert.Empty(await Gaps(scene, database));
    });

    [Fact]
    public Task A_dossier_no_longer_poured_leaves_the_caseload_on_the_day_that_is_chosen() => InScene(async (scene, database) =>
    {
        await NotPoured(scene);
        var gap = Assert.Single(await Gaps(scene, database));
        Assert.Equal((GapKind.NotPoured, null, new DateOnly(2026, 11, 20)), (gap.Kind, gap.Genesis, gap.RefreshedOn));
        await Settled(database, scene.Department.Referent, gap, GapSettlement.ScheduleExit, EndOfMonth);
        Assert.Equal(EndOfMonth, Assert.Single(await scene.Assignments("P1")).End);
        Assert.Empty(await Gaps(scene, database));
    });

    [Fact]
    public Task Or_an_end_is_asked_of_the_secretariat_and_the_gap_says_so() => InScene(async (scene, database) =>
    {
        await NotPoured(scene);
        var reason = await Reason(database);
        var gap = Assert.Single(await Gaps(scene, database));
        Assert.Equal(GapRefusals.NoReason,
            (await Run(database, scene.Department.Referent, [Choice(gap, GapSettlement.RequestEnd)])).Refusal);
        Assert.Equal(
            1, (await Run(database, scene.Department.Referent, [Choice(gap, GapSettlement.RequestEnd)], reasonId: reason)).Value!.Settled);
        var after = Assert.Single(await Gaps(scene, database));
        Assert.True(after.EndRequested);
        Assert.Equal([GapSettlement.ScheduleExit], after.Settlements);
    });

    [Theory]
    [InlineData(-5)]
    [InlineData(9)]
    public Task An_exit_that_Genesis_does_not_know_of_is_taken_back(int inDays) => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.End("P1", scene.Today.AddDays(inDays));
        var gap = Assert.Single(await Gaps(scene, database));
        Assert.Equal((GapKind.NotInCaseload, scene.Today.AddDays(inDays)), (gap.Kind, gap.Viesion.Until));
        await Settled(database, scene.Department.Secretariat, gap, GapSettlement.PutBack);
        Assert.Null(Assert.Single(await scene.Assignments("P1")).End);
        Assert.Empty(await Gaps(scene, database));
    });

    [Fact]
    public Task Another_referent_given_by_hand_gives_way_to_the_one_of_Genesis() => InScene(async (scene, database) =>
    {
        await ChangedByHand(scene, database, scene.Today.AddDays(-4));
        var gap = Assert.Single(await Gaps(scene, database));
        Assert.Equal((GapKind.OtherReferent, "Paul Roche", "Aïcha Bernard"), (gap.Kind, gap.Viesion.Referent, gap.Genesis!.Referent));
        await Settled(database, scene.Department.Secretariat, gap, GapSettlement.TakeGenesisReferent);
        var now = Assert.Single(await scene.Assignments("P1"), a => a.RunsOn(scene.Today));
        Assert.Equal((scene.Department.Referent.Id, scene.Today), (now.StaffMemberId, now.Start));
        Assert.Empty(await Gaps(scene, database));
        Assert.Equal(0, (await scene.Imported(scene.File().With("P1"), "genesis_20261121.csv")).Reoriented);
    });

    [Fact]
    public Task One_given_today_stays_for_the_day() => InScene(async (scene, database) =>
    {
        await ChangedByHand(scene, database, scene.Today);
        await Settled(database, scene.Department.Secretariat, Assert.Single(await Gaps(scene, database)),
            GapSettlement.TakeGenesisReferent);
        var assignments = await scene.Assignments("P1");
        Assert.Equal(scene.Today, assignments.Single(a => a.StaffMemberId == scene.Department.OtherReferent.Id).End);
        Assert.Equal((scene.Department.Referent.Id, scene.Today.AddDays(1)), (assignments[^1].StaffMemberId, assignments[^1].Start));
        Assert.Empty(await Gaps(scene, database));
    });

    [Fact]
    public Task Several_at_once_each_is_settled_or_comes_back_with_its_reason() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1").With("P2").With("P3").With("P4"));
        await scene.Imported(scene.File().With("P3").With("P4"), "genesis_20261121.csv");
        await scene.End("P3", scene.Today.AddDays(-3));
        await scene.End("P4", scene.Today.AddDays(-2));
        var gaps = await Gaps(scene, database);
        var batch = gaps.Select(gap => Choice(gap, gap.Settlements[0])).ToList();
        // Meanwhile somebody else takes up P4: put back, two would accompany at once.
        await scene.Sql(
            "INSERT INTO referent_assignments (beneficiary_id, staff_member_id, kind, start) SELECT id, "
            + $"{scene.Department.OtherReferent.Id}, 'Pathway', '2026-11-20' FROM beneficiaries WHERE genesis_person_id = 'P4' "
            + "RETURNING 1");
        var stale = batch.FindIndex(choice => choice.BeneficiaryId == gaps[1].BeneficiaryId);
        batch[stale] = batch[stale] with { Version = batch[stale].Version - 1 };

        var result = (await Run(database, scene.Department.Secretariat, batch, EndOfMonth)).Value!;
        Assert.Equal((2, 2), (result.Settled, result.Refused.Count));
        Assert.Equal(Refusal.Conflict, result.Refused[gaps[1].BeneficiaryId]);
        Assert.Equal(CaseloadRefusals.SomebodyElseSince, result.Refused[(await scene.Person("P4")).Id]);
        Assert.Equal(scene.Today.AddDays(-2), (await scene.Assignments("P4"))[0].End);
        Assert.Null(Assert.Single(await scene.Assignments("P3")).End);
        Assert.Equal(1, new[] { (await scene.Assignments("P1"))[0].End, (await scene.Assignments("P2"))[0].End }
            .Count(end => end == EndOfMonth));
    });

    [Fact]
    public Task A_day_out_of_the_convention_is_asked_twice_and_before_anything_is_done() => InScene(async (scene, database) =>
    {
        await NotPoured(scene);
        var gap = Choice(Assert.Single(await Gaps(scene, database)), GapSettlement.ScheduleExit);
        Assert.Equal(GapRefusals.NoLastDay, (await Run(database, scene.Department.Secretariat, [gap])).Refusal);
        Assert.Equal(CaseloadRefusals.OtherExitDay,
            (await Run(database, scene.Department.Secretariat, [gap], new DateOnly(2026, 11, 25))).Refusal);
        Assert.Null(Assert.Single(await scene.Assignments("P1")).End);
        Assert.Equal(
            1, (await Run(database, scene.Department.Secretariat, [gap], new DateOnly(2026, 11, 25), confirmed: true)).Value!.Settled);
    });

    [Fact]
    public Task A_gap_that_the_sync_closed_meanwhile_is_left_alone() => InScene(async (scene, database) =>
    {
        await NotPoured(scene);
        var gap = Assert.Single(await Gaps(scene, database));
        await scene.Imported(scene.File().With("P1"), "genesis_20261122.csv");
        var result = (await Run(database, scene.Department.Secretariat, [Choice(gap, GapSettlement.ScheduleExit)], EndOfMonth)).Value!;
        Assert.Equal(GapRefusals.Gone, Assert.Single(result.Refused).Value);
        Assert.Null(Assert.Single(await scene.Assignments("P1")).End);
    });

    [Fact]
    public Task Who_may_not_is_refused_and_outside_the_perimeter_nothing_exists() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.End("P1", scene.Today.AddDays(9));
        var gap = Assert.Single(await Gaps(scene, database));
        foreach (var (who, refusal) in new[]
        {
            (scene.Department.Referent, Refusal.Forbidden), (scene.Department.OtherReferent, Refusal.NotFound),
            (scene.Department.NorthHead, Refusal.NotFound),
            (scene.Department.FseManager, Refusal.NotFound), (scene.Department.OperatorStaff, Refusal.NotFound),
        })
            Assert.Equal(refusal, Assert.Single((await Run(database, who, [Choice(gap, GapSettlement.PutBack)])).Value!.Refused).Value);
        Assert.NotNull(Assert.Single(await scene.Assignments("P1")).End);
    });

    [Fact]
    public Task A_batch_has_a_limit() => InScene(async (scene, database) =>
        Assert.Equal(GapRefusals.TooMany,
        (await Run(database, scene.Department.Secretariat,
        [.. Enumerable.Range(1, SettleGaps.AtMost + 1).Select(id => new GapChoice(id, GapSettlement.PutBack, id, 1))])).Refusal));

    private static async Task NotPoured(GenesisScene scene)
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.Imported(scene.File().With("P9"), "genesis_20261121.csv");
    }

    private static async Task ChangedByHand(GenesisScene scene, TestDatabase database, DateOnly from)
    {
        await scene.Imported(scene.File().With("P1"));
        var changed = await database.For(scene.Department.Secretariat)
            .Run(new ChangePathwayReferent((await scene.Person("P1")).Id, scene.Department.OtherReferent.Id, from));
        Assert.Null(changed.Refusal);
    }

    private static async Task<int> Reason(TestDatabase database)
    {
        var reason = new ListItem(ListKind.AccompanimentEndReason, "retraite", 1);
        await database.Add(reason);
        return reason.Id;
    }

    private static async Task Settled(TestDatabase database, StaffMember who, RealignmentRow gap, GapSettlement how,
        DateOnly? lastDay = null)
    {
        var result = await Run(database, who, [Choice(gap, how)], lastDay);
        Assert.Null(result.Refusal);
        Assert.Empty(result.Value!.Refused);
        Assert.Equal(1, result.Value.Settled);
    }

    private static GapChoice Choice(RealignmentRow gap, GapSettlement how) => new(gap.BeneficiaryId, how, gap.AssignmentId, gap.Version);

    private static Task<Result<GapBatch>> Run(TestDatabase database, StaffMember who, IReadOnlyList<GapChoice> gaps,
        DateOnly? lastDay = null, bool confirmed = false, int? reasonId = null)
        => database.For(who).Run(new SettleGaps(gaps, lastDay, confirmed, reasonId));

    private static async Task<IReadOnlyList<RealignmentRow>> Gaps(GenesisScene scene, TestDatabase database)
        => (await View(database, scene.Department.Secretariat)).Rows;

    private static Task<RealignmentView> View(TestDatabase database, StaffMember who)
        => database.For(who).Read<RealignmentReads, RealignmentView>(reads => reads.Page(new RealignmentFilter()));

    private static (string, string) Other(GenesisScene scene) => (GenesisColumns.Referent, scene.Department.OtherReferent.Email);

    private async Task InScene(Func<GenesisScene, TestDatabase, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene, database);
    }
}
