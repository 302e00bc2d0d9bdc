using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>GEN-04: the référent that Genesis names. Today is 21/11/2026.</summary>
public sealed class ReferentTests(TestCluster cluster)
{
    [Fact]
    public Task A_changed_referent_swaps_both_caseloads_at_once() => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        var summary = await scene.Imported(scene.File().With("P1", Other(scene), (GenesisColumns.ReferentSince, "21/11/2026")),
            "genesis_20261121.csv");

        Assert.Equal((1, 1, 0), (summary.Updated, summary.Reoriented, summary.Reopened));
        var assignments = await scene.Assignments("P1");
        Assert.Equal((scene.Department.Referent.Id, new DateOnly(2026, 11, 20), AssignmentEndCause.Reorientation),
            (assignments[0].StaffMemberId, assignments[0].End, assignments[0].EndCause));
        Assert.Equal((scene.Department.OtherReferent.Id, new DateOnly(2026, 11, 21), null, scene.Department.Partner.Id),
            (assignments[1].StaffMemberId, assignments[1].Start, assignments[1].End, assignments[1].OrganisationId));
        Assert.Single(assignments, a => a.RunsOn(scene.Today));
    });

    [Fact]
    public Task An_old_referent_who_began_after_the_new_one_ends_the_day_they_began() => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.Imported(scene.File().With("P1", Other(scene), (GenesisColumns.ReferentSince, "01/01/2026")), "genesis_20261121.csv");
        var old = (await scene.Assignments("P1")).Single(a => a.StaffMemberId == scene.Department.Referent.Id);
        Assert.Equal(old.Start, old.End);
    });

    [Fact]
    public Task Same_referent_same_start_but_ended_in_the_past_is_reopened() => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.End("P1", scene.Today.AddDays(-1));
        var summary = await scene.Imported(scene.File().With("P1"), "genesis_20261121.csv");
        Assert.Equal((1, 0, 1), (summary.Updated, summary.Reoriented, summary.Reopened));
        var assignment = Assert.Single(await scene.Assignments("P1"));
        Assert.Null(assignment.End);
        Assert.Null(assignment.EndCause);
    });

    [Fact]
    public Task Same_referent_with_a_later_start_is_a_new_assignment() => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.End("P1", new DateOnly(2026, 6, 30));
        var summary = await scene.Imported(scene.File().With("P1", (GenesisColumns.ReferentSince, "01/11/2026")), "genesis_20261121.csv");
        Assert.Equal((1, 0, 0), (summary.Updated, summary.Reoriented, summary.Reopened));
        var assignments = await scene.Assignments("P1");
        Assert.Equal(new DateOnly(2026, 6, 30), assignments[0].End);
        Assert.Equal((new DateOnly(2026, 11, 1), null), (assignments[1].Start, assignments[1].End));
    });

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public Task A_scheduled_exit_stays(int inDays) => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.End("P1", scene.Today.AddDays(inDays));
        var summary = await scene.Imported(scene.File().With("P1"), "genesis_20261121.csv");
        Assert.Equal((0, 1), (summary.Updated, summary.Unchanged));
        Assert.Equal(scene.Today.AddDays(inDays), Assert.Single(await scene.Assignments("P1")).End);
    });

    [Fact]
    public Task A_reorientation_announced_for_later_and_then_called_off_leaves_no_trace_on_the_caseloads() => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.Imported(scene.File().With("P1", Other(scene), (GenesisColumns.ReferentSince, "15/12/2026")), "genesis_20261121.csv");
        Assert.Equal(new DateOnly(2026, 12, 14), (await scene.Assignments("P1"))[0].End);
        await scene.Imported(scene.File().With("P1"), "genesis_20261122.csv");
        Assert.Null(Assert.Single(await scene.Assignments("P1")).End);
    });

    [Fact]
    public Task A_referent_given_by_hand_is_overwritten_by_the_one_of_Genesis() => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.End("P1", scene.Today.AddDays(-5));
        await scene.Sql("INSERT INTO referent_assignments (beneficiary_id, staff_member_id, kind, start) SELECT id, "
            + $"{scene.Department.OtherReferent.Id}, 'Pathway', '2026-11-17' FROM beneficiaries RETURNING 1");
        var summary = await scene.Imported(scene.File().With("P1"), "genesis_20261121.csv");
        Assert.Equal((1, 1, 1), (summary.Updated, summary.Reoriented, summary.Reopened));
        Assert.Equal(scene.Department.Referent.Id, Assert.Single(await scene.Assignments("P1"), a => a.RunsOn(scene.Today)).StaffMemberId);
    });

    [Fact]
    public Task A_referent_of_a_step_is_none_of_the_syncs_business() => InScene(async scene =>
    {
        await scene.Imported(scene.File().With("P1"));
        await scene.Sql("INSERT INTO referent_assignments (beneficiary_id, staff_member_id, kind, start, \"end\") SELECT id, "
            + $"{scene.Department.OtherReferent.Id}, 'Step', '2026-11-01', '2027-02-01' FROM beneficiaries RETURNING 1");
        Assert.Equal(0, (await scene.Imported(scene.File().With("P1"), "genesis_20261121.csv")).Updated);
    });

    private static (string, string) Other(GenesisScene scene) => (GenesisColumns.Referent, scene.Department.OtherReferent.Email);

    private async Task InScene(Func<GenesisScene, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene);
    }
}
