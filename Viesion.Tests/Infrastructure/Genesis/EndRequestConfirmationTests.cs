using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>CAS-10: the sync that sees the end confirms what was asked. Today is 21/11/2026.</summary>
public sealed class EndRequestConfirmationTests(TestCluster cluster)
{
    [Fact]
    public Task A_person_no_longer_poured_confirms_and_the_asker_is_told() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1").With("P2"));
        await Ask(scene, database);
        await scene.Imported(scene.File().With("P1").With("P2"), "genesis_20261121.csv");
        Assert.Equal(EndRequestState.Requested, (await Request(database)).State);

        await scene.Imported(scene.File().With("P2"), "genesis_20261122.csv");
        var request = await Request(database);
        Assert.Equal((EndRequestState.Confirmed, null, database.Clock.Now), (request.State, request.ClosedById, request.ClosedAt));
        Assert.Equal(
            1L, await database.Sql<long>(
                Perimeter.System, "SELECT count(*) FROM audit_entries WHERE subject = 'AccompanimentEndRequest' AND subject_id = "
                + $"'{request.Id}' AND action = 'Changed' AND detail LIKE 'GenesisRun %'"));
        Assert.Equal(1L, await database.Sql<long>(scene.Department.Referent.Perimeter,
            $"SELECT count(*) FROM notifications WHERE beneficiary_id = {request.BeneficiaryId} AND title LIKE '%confirmée par Genesis%'"));
    });

    [Fact]
    public Task Another_referent_confirms() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1"));
        await Ask(scene, database);
        await scene.Imported(
            scene.File().With("P1", (GenesisColumns.Referent, scene.Department.OtherReferent.Email),
            (GenesisColumns.ReferentSince, "21/11/2026")), "genesis_20261121.csv");
        Assert.Equal(EndRequestState.Confirmed, (await Request(database)).State);
    });

    [Fact]
    public Task A_rejected_line_or_a_replacement_by_hand_confirms_nothing() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1").With("P2"));
        await Ask(scene, database);
        await scene.Imported(scene.File().With("P1", (GenesisColumns.BirthDate, "31/02/1985")).With("P2"), "genesis_20261121.csv");
        Assert.Equal(EndRequestState.Requested, (await Request(database)).State);

        var person = await scene.Person("P1");
        Assert.Null(
            (await database.For(scene.Department.Secretariat)
            .Run(new ChangePathwayReferent(person.Id, scene.Department.OtherReferent.Id, scene.Today))).Refusal);
        await scene.Imported(scene.File().With("P1").With("P2"), "genesis_20261122.csv");
        Assert.Equal(EndRequestState.Requested, (await Request(database)).State);
        Assert.Equal(scene.Department.Referent.Id,
            Assert.Single(await scene.Assignments("P1"), a => a.RunsOn(scene.Today) && a.End is null).StaffMemberId);
    });

    private static async Task Ask(GenesisScene scene, TestDatabase database)
    {
        var person = await scene.Person("P1");
        Assert.Null(
            (await database.For(scene.Department.Referent)
            .Run(new RequestAccompanimentEnd(person.Id, scene.Department.EndReason.Id, null))).Refusal);
    }

    private static Task<AccompanimentEndRequest> Request(TestDatabase database)
        => database.System.Read<ViesionDbContext, AccompanimentEndRequest>(db => db.EndRequests.AsNoTracking().SingleAsync());

    private async Task InScene(Func<GenesisScene, TestDatabase, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene, database);
    }
}
