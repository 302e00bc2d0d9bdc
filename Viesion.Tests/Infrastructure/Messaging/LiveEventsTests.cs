using System.Text.Json;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Messaging;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Messaging;

public sealed class LiveEventsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_is_committed_is_told_once_with_whom_it_may_concern()
    {
        var department = await SmallDepartment.Once(database);
        var dossier = await department.Dossier(database, department.Referent);
        var heard = new List<LiveEvent>();
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        connection.Notification += (_, notice) => heard.Add(JsonSerializer.Deserialize<LiveEvent>(notice.Payload)!);
        await using (var listen = new NpgsqlCommand($"LISTEN {LiveEvents.Channel}", connection))
            await listen.ExecuteNonQueryAsync();

        Assert.True(
            (await database.For(department.Referent)
            .Run(new WriteNote(dossier.Id, new NoteContent("Rappeler lundi.", NoteVisibility.Public)))).Succeeded);
        Assert.False(
            (await database.For(department.Referent).Run(new WriteNote(dossier.Id, new NoteContent("", NoteVisibility.Public)))).Succeeded);
        while (heard.Count == 0)
            Assert.True(await connection.WaitAsync(TimeSpan.FromSeconds(30)));

        var note = Assert.Single(heard, change => change.Topic is LiveTopic.Note && change.BeneficiaryId == dossier.Id);
        Assert.Equal((department.Centre.Id, department.Referent.Id), (note.Audience!.TerritoryId, Assert.Single(note.Audience.Followers)));
        Assert.Equal(department.Referent.OrganisationId, Assert.Single(note.Audience.Organisations));

        // The one who notifies asks; no operation does, whatever its perimeter.
        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => database.Sql<string>(
                department.NorthReferent.Perimeter, $"SELECT viesion.live_audience({dossier.Id}, current_date)::text"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Who_lost_the_dossier_weeks_ago_on_paper_hears_of_it_today()
    {
        var department = await SmallDepartment.Once(database);
        var dossier = await department.Dossier(database, department.Referent);
        var heard = new List<LiveEvent>();
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        connection.Notification += (_, notice) => heard.Add(JsonSerializer.Deserialize<LiveEvent>(notice.Payload)!);
        await using (var listen = new NpgsqlCommand($"LISTEN {LiveEvents.Channel}", connection))
            await listen.ExecuteNonQueryAsync();

        Assert.True(
            (await database.For(department.Secretariat)
            .Run(new ChangePathwayReferent(dossier.Id, department.OtherReferent.Id, database.Clock.Today().AddDays(-20)))).Succeeded);
        while (heard.Count(change => change.Topic is LiveTopic.Caseload && change.BeneficiaryId == dossier.Id) < 2)
            Assert.True(await connection.WaitAsync(TimeSpan.FromSeconds(30)));

        // The secretariat of the structure that followed the person until now has the dossier on its screens.
        var former = new Perimeter(9_999, Profile.OrganisationSecretariat, department.CentreService.Id, department.Centre.Id);
        Assert.All(heard.Where(change => change.BeneficiaryId == dossier.Id),
            change => Assert.True(change.Concerns(former) && change.Concerns(department.Referent.Perimeter)));
    }
}
