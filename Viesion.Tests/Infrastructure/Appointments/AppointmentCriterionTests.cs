using Viesion.Domain.Appointments;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Home;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>The list narrowed by appointments, and the figures that lead to it.</summary>
public sealed class AppointmentCriterionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_list_finds_who_is_expected_who_came_when_and_who_did_not()
    {
        var scene = await AppointmentScene.In(database);
        var referent = scene.Department.Referent;
        var (never, missed) = (
            await scene.Department.Dossier(database, referent, "JAMAIS"), await scene.Department.Dossier(database, referent, "ABSENT"));
        foreach (var day in new DateOnly[] { new(2026, 6, 2), new(2026, 11, 10) })
            Assert.True((await scene.Settle(await scene.Booked(scene.At(new(9, 0), day: day)), Attendance.Present)).Succeeded);
        Assert.True(
            (await scene.Settle(await scene.Booked(scene.At(new(11, 0), day: new(2026, 11, 10)), with: missed),
            Attendance.UnexcusedAbsence)).Succeeded);
        await scene.Booked(scene.At(new(9, 0)), with: missed);

        Assert.Equal([missed.Id], await Found(referent, "rendez-vous=a-venir"));
        Assert.Equal([scene.Dossier.Id, never.Id], await Found(referent, "rendez-vous=aucun-prevu"));
        Assert.Equal([never.Id, missed.Id], await Found(referent, "rendez-vous=jamais-venu"));
        Assert.Equal([missed.Id], await Found(referent, "rendez-vous=absence"));
        Assert.Equal([scene.Dossier.Id], await Found(referent, "dernier-entretien=2026-11-01..2026-11-30"));
        Assert.Empty(await Found(referent, "dernier-entretien=2026-06-01..2026-06-30"));
        Assert.Empty(await Found(scene.Department.NorthHead, "rendez-vous=a-venir"));
        Assert.Equal(1, (await database.For(referent).Read<DashboardReads, Dashboard?>(reads => reads.Mine()))!.Seen);
        var home = (await database.For(referent).Read<HomeReads, HomeFigures>(reads => reads.Parts(HomeParts.Appointments))).Appointments!;
        Assert.Equal((1, 3, 0, "Soraya ABSENT"), (home.Upcoming, home.Settled, home.Unsettled, Assert.Single(home.Next).Person));
    }

    private async Task<List<int>> Found(StaffMember person, string search)
        => [.. (await database.For(person).Read<DossierListReads, DossierPage>(
            reads => reads.Page(new DossierQuery { Search = DossierSearch.Parse(search) }))).Items.Select(row => row.Id).Order()];
}
