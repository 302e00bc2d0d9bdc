using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>The natures and the venues: administrators alone, refusals beside their field, deactivated rather than deleted.</summary>
public sealed class AppointmentSettingsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private AppointmentScene scene = null!;

    private IOperations Admin => database.For(scene.Department.Administrator);

    public async ValueTask InitializeAsync() => scene = await AppointmentScene.In(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Administrators_alone_change_them()
    {
        var nature = (await Natures())[0];
        foreach (var person in scene.Department.Everyone.Where(member => member.Profile is not Profile.Administrator))
        {
            var door = database.For(person);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new SaveNature(null, 0, Content("Nouveau")))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new SaveNature(nature.Id, nature.Version, Content("Nouveau")))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new MoveNature(nature.Id, nature.Version, false))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new OfferNature(nature.Id, nature.Version, false))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new SaveVenue(null, 0, "Lieu", "Rue", null))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new OfferVenue(1, 1, false))).Refusal);
        }
    }

    [Fact]
    public async Task A_nature_is_added_at_the_end_moved_and_deactivated()
    {
        Assert.True((await Admin.Run(new SaveNature(null, 0, Content("  RDV   handicap ")))).Succeeded);
        var natures = await Natures();
        Assert.Equal(("RDV handicap", 25, true), (natures[^1].Label, natures[^1].Minutes, natures[^1].Active));
        Assert.Equal(AppointmentRefusals.AtTheEdge, (await Admin.Run(new MoveNature(natures[^1].Id, natures[^1].Version, false))).Refusal);
        Assert.True((await Admin.Run(new MoveNature(natures[^1].Id, natures[^1].Version, true))).Succeeded);
        var moved = (await Natures())[^2];
        Assert.Equal("RDV handicap", moved.Label);
        Assert.Equal(Refusal.Conflict, (await Admin.Run(new OfferNature(moved.Id, moved.Version + 1, false))).Refusal);
        Assert.True((await Admin.Run(new OfferNature(moved.Id, moved.Version, false))).Succeeded);
        Assert.Equal("NatureId", (await scene.Book(scene.At(new(9, 0)) with { NatureId = moved.Id })).Refusal!.Field);
        Assert.DoesNotContain(
            (await database.For(scene.Department.Referent).Read<AppointmentFormReads, AppointmentChoices>(
                reads => reads.Choices())).Natures, nature => nature.Id == moved.Id);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field()
    {
        Assert.Equal("Label", (await Admin.Run(new SaveNature(null, 0, Content(" ")))).Refusal!.Field);
        Assert.Equal("Label", (await Admin.Run(new SaveNature(null, 0, Content("rdv DE suivi")))).Refusal!.Field);
        Assert.Equal("Minutes", (await Admin.Run(new SaveNature(null, 0, Content("Autre") with { Minutes = 0 }))).Refusal!.Field);
        Assert.Equal("ChannelId",
            (await Admin.Run(new SaveNature(null, 0, Content("Autre") with { ChannelId = scene.Department.Theme.Id }))).Refusal!.Field);
        Assert.Equal("NextNatureId",
            (await Admin.Run(new SaveNature(null, 0, Content("Autre") with { NextNatureId = 99_999 }))).Refusal!.Field);
        Assert.Equal("Name", (await Admin.Run(new SaveVenue(null, 0, "", "Rue", null))).Refusal!.Field);
        Assert.Equal("Address", (await Admin.Run(new SaveVenue(null, 0, "Mairie", " ", null))).Refusal!.Field);
        Assert.Equal("TerritoryId", (await Admin.Run(new SaveVenue(null, 0, "Mairie", "Rue", 99_999))).Refusal!.Field);
    }

    [Fact]
    public async Task A_venue_is_told_by_its_name_kept_once_and_still_borne_by_its_appointments_when_deactivated()
    {
        Assert.True(
            (await Admin.Run(
                new SaveVenue(null, 0, "CMS  de Privas", "1 cours du Palais, 07000 Privas", scene.Department.Centre.Id))).Succeeded);
        Assert.Equal("Name", (await Admin.Run(new SaveVenue(null, 0, "cms de privas", "Ailleurs", null))).Refusal!.Field);
        var venue = (await Venues()).Single(row => row.Name == "CMS de Privas");
        var booked = await scene.Booked(scene.At(new(9, 0)) with { VenueId = venue.Id });
        Assert.Equal(1, (await Venues()).Single(row => row.Id == venue.Id).Uses);
        Assert.True((await Admin.Run(new OfferVenue(venue.Id, venue.Version, false))).Succeeded);
        Assert.Equal("VenueId", (await scene.Book(scene.At(new(11, 0)) with { VenueId = venue.Id })).Refusal!.Field);
        Assert.True(
            (await database.For(scene.Department.Referent)
            .Run(new ChangeAppointment(booked.Id, booked.Version, scene.At(new(9, 30)) with { VenueId = venue.Id }))).Succeeded);
    }

    [Fact]
    public async Task What_is_cancelled_is_annotated_whatever_has_taken_its_place_and_a_reminder_needs_two_days()
    {
        var first = await scene.Booked(scene.At(new(10, 0)));
        Assert.True((await scene.Settle(first, Attendance.CancelledByReferent)).Succeeded);
        await scene.Booked(scene.At(new(10, 0)));
        first = await scene.Stored(first.Id);
        Assert.True(
            (await database.For(scene.Department.Referent)
            .Run(new ChangeAppointment(first.Id, first.Version, scene.At(new(10, 0)) with { Comment = "Annulé : formation." }))).Succeeded);
        Assert.Equal("RemindBySms",
            (await scene.Book(scene.At(new(10, 0), day: new(2026, 11, 22)) with { RemindBySms = true })).Refusal!.Field);
        Assert.Equal(AppointmentRefusals.BadSummaryTheme,
            (await scene.Settle(await scene.Booked(scene.At(new(10, 0), day: new(2026, 11, 18))), Attendance.Present, null, null,
            new SummaryContent(scene.Department.Theme.Id, "Hors liste."))).Refusal);
    }

    private static NatureContent Content(string label) => new(label, null, 25, null, false, null, false);

    private Task<List<NatureRow>> Natures() => Admin.Read<AppointmentSettingsReads, List<NatureRow>>(reads => reads.Natures());

    private Task<List<VenueRow>> Venues() => Admin.Read<AppointmentSettingsReads, List<VenueRow>>(reads => reads.Venues());
}
