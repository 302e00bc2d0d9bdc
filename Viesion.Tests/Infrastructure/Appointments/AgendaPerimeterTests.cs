using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Appointments;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>Who sees which agenda, and of whom it speaks (AGE-01, AGE-09), through both walls.</summary>
public sealed class AgendaPerimeterTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateTimeOffset From = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private AppointmentScene scene = null!;

    private SmallDepartment Department => scene.Department;

    public async ValueTask InitializeAsync() => scene = await AppointmentScene.In(database);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Usually_one_s_structure_books_and_the_territory_s_secretariat_and_heads()
    {
        Assert.Equal(["Aïcha Bernard", "Hélène Chareyre", "Claire Delorme", "Marc Sabatier"], await Owners(Department.Referent));
        Assert.Equal(["Paul Roche", "Inès Mounier"], await Owners(Department.OtherReferent));
        Assert.Equal(["Claire Delorme", "Aïcha Bernard", "Hélène Chareyre", "Inès Mounier", "Paul Roche", "Marc Sabatier"],
            await Owners(Department.Secretariat));
        Assert.Equal(["Félix Blanc"], await Owners(Department.FseManager));
        Assert.Equal(Department.Everyone.Count, (await Owners(Department.Administrator)).Count);
        Assert.True((await scene.Book(scene.At(new(9, 0)), Department.Secretariat)).Succeeded);
    }

    [Fact]
    public async Task An_owner_who_says_otherwise_is_obeyed()
    {
        var owner = Department.OtherReferent;
        var (usual, mine) = (
            new AgendaShare(owner.Id, null, AgendaLevel.None), new AgendaShare(owner.Id, Department.Referent.Id, AgendaLevel.Read));
        await database.Add(usual, mine);
        Assert.DoesNotContain("Paul Roche", await Owners(Department.PartnerSecretariat));
        Assert.Contains("Paul Roche", await Owners(Department.Referent));
        Assert.Equal(AppointmentRefusals.NoHost, (await scene.Book(scene.At(new(9, 0), owner))).Refusal);
        await database.Sql<int>(Perimeter.System, $"DELETE FROM agenda_shares WHERE owner_id = {owner.Id} RETURNING 1");
    }

    [Fact]
    public async Task Of_an_agenda_one_reads_the_people_of_one_s_own_dossiers_only()
    {
        var secret = await scene.Booked(scene.At(new(9, 0)) with { Comment = "Ne concerne que ceux qui suivent la personne." });
        var colleague = await database.For(
            new Perimeter(Department.OtherReferent.Id, Profile.Referent, Department.CentreService.Id, Department.Centre.Id))
            .Read<AgendaReads, IReadOnlyList<AgendaEvent>>(
                async reads => (await reads.Sheet([Department.Referent.Id], From, From.AddDays(7))).Events);
        Assert.Empty(colleague);

        await database.Add(new AgendaShare(Department.Referent.Id, Department.OtherReferent.Id, AgendaLevel.Book));
        var read = Assert.Single(await Events(Department.OtherReferent));
        Assert.Equal((secret.Id, 0, null), (read.Id, read.People.Count, read.Comment));
        Assert.Equal("Soraya MARTINEZ", Assert.Single(Assert.Single(await Events(Department.Secretariat)).People).Name);
        Assert.Equal(0, await database.Sql<long>(Department.OtherReferent.Perimeter, "SELECT count(*) FROM appointment_participants"));
        Assert.Equal(0, await database.Sql<long>(Department.NorthHead.Perimeter, "SELECT count(*) FROM appointments"));
        Assert.Equal(Refusal.Forbidden,
            (await database.For(Department.OtherReferent)
            .Run(new MoveAppointment(secret.Id, secret.Version, secret.HostId, AppointmentScene.Tuesday, new(16, 0), 30))).Refusal);
        Assert.Equal(Refusal.NotFound,
            (await database.For(Department.NorthHead)
            .Run(new MoveAppointment(secret.Id, secret.Version, secret.HostId, AppointmentScene.Tuesday, new(16, 0), 30))).Refusal);
        Assert.Equal(Refusal.NotFound,
            (await database.For(Department.OtherReferent)
            .Run(new RecordAttendance(secret.Participants[0].Id, secret.Participants[0].Version, Attendance.CancelledByReferent,
            null, []))).Refusal);
        await database.Sql<int>(Perimeter.System, $"DELETE FROM agenda_shares WHERE owner_id = {Department.Referent.Id} RETURNING 1");
    }

    [Fact]
    public async Task Nobody_books_for_a_dossier_outside_their_perimeter_nor_without_the_right()
    {
        Assert.Equal(Refusal.NotFound, (await scene.Book(scene.At(new(9, 0), Department.NorthReferent), Department.NorthReferent)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await scene.Book(scene.At(new(9, 0), Department.FseManager), Department.FseManager)).Refusal);
        Assert.Equal(Refusal.Forbidden,
            (await scene.Book(scene.At(new(9, 0), Department.OperatorStaff), Department.OperatorStaff)).Refusal);
    }

    [Fact]
    public async Task A_group_is_convened_whole_or_not_at_all_and_settled_person_by_person()
    {
        var other = await Department.Dossier(database, Department.Referent, "DELHOMME", "Jean-Baptiste");
        var hidden = await Department.Dossier(database, Department.NorthReferent, "NORD");
        var door = database.For(Department.Referent);
        Assert.Equal(Refusal.NotFound,
            (await door.Run(new BookCollective("Atelier mobilité", 12, [scene.Dossier.Id, hidden.Id], scene.At(new(9, 0))))).Refusal);
        Assert.Equal("Dossiers",
            (await door.Run(new BookCollective("Atelier mobilité", 1, [scene.Dossier.Id, other.Id], scene.At(new(9, 0))))).Refusal!.Field);
        Assert.Equal("Title", (await door.Run(new BookCollective(" ", 12, [scene.Dossier.Id], scene.At(new(9, 0))))).Refusal!.Field);
        var group = await scene.Stored(
            (await door.Run(new BookCollective("Atelier mobilité", 2, [scene.Dossier.Id], scene.At(new(9, 0))))).Value);
        Assert.True((await door.Run(new ConveneDossiers(group.Id, group.Version, [other.Id]))).Succeeded);
        group = await scene.Stored(group.Id);
        Assert.Equal([scene.Dossier.Id, other.Id], group.Participants.Select(p => p.BeneficiaryId).Order());
        Assert.True((await scene.Settle(group, Attendance.CancelledByReferent)).Succeeded);
        Assert.False((await scene.Stored(group.Id)).Released);
    }

    [Fact]
    public async Task The_next_free_times_are_those_of_an_open_agenda()
    {
        await scene.Booked(scene.At(new(8, 30), day: new(2026, 11, 23), minutes: 60));
        Assert.Equal(["lundi 23/11 à 09:30", "lundi 23/11 à 13:30", "mardi 24/11 à 08:30"], (await Free(Department.Secretariat))
            .Select(AppointmentTexts.Slot));
        Assert.Empty(await Free(Department.NorthHead));
    }

    private Task<IReadOnlyList<DateTimeOffset>> Free(StaffMember member)
        => database.For(member).Read<AgendaReads, IReadOnlyList<DateTimeOffset>>(reads => reads.Free(Department.Referent.Id, From, 30));

    private Task<IReadOnlyList<AgendaEvent>> Events(StaffMember member)
        => database.For(member).Read<AgendaReads, IReadOnlyList<AgendaEvent>>(
            async reads => (await reads.Sheet([Department.Referent.Id], From, From.AddDays(7))).Events);

    private async Task<List<string>> Owners(StaffMember member)
        => [.. (await database.For(member).Read<AgendaReads, List<AgendaOwner>>(reads => reads.Owners())).Select(owner => owner.Name)];
}
