using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments.Calendars;

/// <summary>Twice a day: what differs between a calendar and its agenda is mended, and what is not ours is left alone.</summary>
public sealed class ReconciliationTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private CalendarScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await CalendarScene.In(database);

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Deleted_changed_and_copied_events_are_mended_on_every_page_and_private_ones_left_alone()
    {
        scene.Peer.PageSize = 3;
        for (var hour = 8; hour < 18; hour++)
            await scene.Booked(scene.Agenda.At(new(hour, 0)));
        await scene.Minute();
        await scene.Reconcile();
        var quiet = scene.Peer.Requests.Count(method => method != "GET");
        Assert.Equal(10, quiet);

        var ours = scene.Peer.Of(scene.Mine).ToList();
        var dentist = scene.Peer.Put(scene.Mine, Event("Dentiste"));
        scene.Peer.Kept.TryRemove(ours[0].Id, out _);
        scene.Peer.Retouch(ours[4].Id, "Autre chose");
        scene.Peer.Put(scene.Mine, ours[8].Content.DeepClone().AsObject(), ours[8].Marker);
        scene.Peer.Put(scene.Mine, Event("Fantôme"), "viesion:999999999");
        var other = scene.Peer.Put(scene.Mine, Event("D’un autre Viesion"), "recette:1");
        await scene.Reconcile();
        scene.Peer.Kept.TryRemove(other.Id, out var untouched);
        Assert.Equal(other.Change, untouched!.Change);
        await scene.Equal();
        Assert.Equal(dentist, scene.Peer.Kept[dentist.Id]);
    }

    [Fact]
    public async Task A_person_renamed_and_a_collaborator_who_left_are_noticed()
    {
        var leaving = new StaffMember("Guy", "Parti", $"{Guid.NewGuid():N}@test.fr", Profile.Referent, scene.Department.CentreService.Id,
            scene.Department.Centre.Id);
        await database.Add(leaving);
        await scene.Booked(scene.Agenda.At(new(9, 0), leaving), leaving, await scene.Department.Dossier(database, leaving));
        await scene.Booked(scene.Agenda.At(new(9, 0)));
        await scene.Minute();
        Assert.Single(scene.Peer.Of(leaving.Email));
        await database.System.Record<ViesionDbContext, int>(async db =>
        {
            await db.StaffMembers.Where(s => s.Id == leaving.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Active, false));
            return await db.Beneficiaries.Where(b => b.Id == scene.Agenda.Dossier.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.LastName, "DURAND"));
        });
        await scene.Reconcile();
        Assert.Empty(scene.Peer.Of(leaving.Email));
        Assert.Equal("DURAND Soraya", Assert.Single(scene.Peer.Of(scene.Mine)).Subject);
        await scene.Equal();
    }

    [Fact]
    public async Task What_can_t_be_mended_now_goes_to_the_outbox()
    {
        await scene.Booked(scene.Agenda.At(new(9, 0)));
        await scene.Minute();
        scene.Peer.Retouch(scene.Peer.Of(scene.Mine).Single().Id, "Autre chose");
        scene.Peer.Before = method => method == "PATCH" ? new GraphAnswer(503, "Busy") : null;
        await scene.Reconcile();
        Assert.Equal(2, (await scene.Messages()).Count);
        scene.Peer.Before = _ => null;
        await scene.Later();
        await scene.Equal();
    }

    private static JsonObject Event(string subject) => new()
    {
        ["subject"] = subject,
        ["body"] = new JsonObject { ["content"] = "" },
        ["location"] = new JsonObject { ["displayName"] = "" },
        ["sensitivity"] = "normal",
        ["start"] = new JsonObject { ["dateTime"] = "2026-11-24T07:00:00", ["timeZone"] = "UTC" },
        ["end"] = new JsonObject { ["dateTime"] = "2026-11-24T07:30:00", ["timeZone"] = "UTC" },
    };
}
