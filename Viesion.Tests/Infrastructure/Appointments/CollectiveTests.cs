using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

public sealed class CollectiveTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly DateOnly Past = new(2026, 11, 19);

    private AppointmentScene scene = null!;
    private Beneficiary second = null!;
    private Beneficiary third = null!;

    private SmallDepartment Department => scene.Department;

    public async ValueTask InitializeAsync()
    {
        scene = await AppointmentScene.In(database);
        second = await Department.Dossier(database, Department.Referent, "DELHOMME", "Jean-Baptiste");
        third = await Department.Dossier(database, Department.OtherReferent, "OZIL", "Marie");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Its_page_shows_everyone_once_with_the_places_that_are_left()
    {
        var group = await Booked(scene.At(new(9, 0)), 4, scene.Dossier, second);
        var seen = (await See(Department.Referent, group.Id))!;
        Assert.Equal(("Atelier mobilité", 4, 2, 0, true, true),
            (seen.Title, seen.Places, seen.Expected, seen.Others, seen.MayWrite, seen.MayChange));
        Assert.Equal(["DELHOMME", "MARTINEZ"], seen.People.Select(person => person.LastName));
        Assert.Single((await database.For(Department.Referent).Read<AgendaReads, AgendaSheet>(
            reads => reads.Sheet([Department.Referent.Id], group.StartsAt.AddDays(-1), group.StartsAt.AddDays(1)))).Events);
        foreach (var dossier in new[] { scene.Dossier, second })
            Assert.Equal("Atelier mobilité",
                Assert.Single(
                    (await database.For(Department.Referent).Read<AppointmentReads, DossierAppointments?>(
                        reads => reads.OfDossier(dossier.Id)))!.Upcoming.Rows).Title);
    }

    [Fact]
    public async Task Who_sees_a_part_of_it_sees_their_own_people_and_how_many_others_and_does_not_change_the_whole()
    {
        var group = await Booked(scene.At(new(9, 0), day: Past), 10, Department.Secretariat, scene.Dossier, second, third);
        var part = (await See(Department.OtherReferent, group.Id))!;
        Assert.Equal((2, false, true), (part.Others, part.MayChange, part.MayWrite));
        Assert.Equal("OZIL", Assert.Single(part.People).LastName);
        var door = database.For(Department.OtherReferent);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new CancelCollective(group.Id, part.Version))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await door.Run(new DescribeCollective(group.Id, part.Version, "Autre", 12))).Refusal);
        Assert.Equal(Refusal.Forbidden,
            (await door.Run(new RemoveParticipant(group.Id, part.Version, part.People[0].ParticipantId))).Refusal);
        Assert.Equal(Refusal.Forbidden,
            (await door.Run(new MoveAppointment(group.Id, part.Version, part.HostId, AppointmentScene.Tuesday, new(9, 0), 60))).Refusal);
        // Of one's own people one says who came; of the others, nothing.
        var other = group.Participants.First(p => p.BeneficiaryId == second.Id);
        Assert.Equal(Refusal.NotFound,
            (await door.Run(
                new RecordCollectiveAttendance(group.Id, [new(other.Id, other.Version, Attendance.UnexcusedAbsence)]))).Refusal);
        Assert.True(
            (await door.Run(new RecordCollectiveAttendance(
                group.Id, [new(part.People[0].ParticipantId, part.People[0].Version, Attendance.Present)]))).Succeeded);
    }

    [Fact]
    public async Task Outside_the_perimeter_it_does_not_exist()
    {
        var group = await Booked(scene.At(new(9, 0), day: Past), 10, scene.Dossier, second);
        foreach (var person in new[]
        {
            Department.NorthHead,
            Department.NorthReferent,
            Department.OtherReferent,
            Department.PartnerSecretariat,
            Department.FseManager,
            Department.OperatorStaff
        })
        {
            Assert.Null(await See(person, group.Id));
            Assert.True(await database.Refused(person, nameof(Appointment), group.Id));
            Assert.Null(await database.For(person).Record<CollectiveReads, CollectiveAppointment?>(reads => reads.Sheet(group.Id)));
            Assert.Contains(
                (await database.For(person).Run(new RecordCollectiveAttendance(group.Id, [Line(group, 0, Attendance.Present)]))).Refusal,
                new Refusal[] { Refusal.NotFound, Refusal.Forbidden });
            Assert.Contains((await database.For(person).Run(new CancelCollective(group.Id, group.Version))).Refusal,
                new Refusal[] { Refusal.NotFound, Refusal.Forbidden });
            Assert.Empty(await database.For(person).Read<CollectiveReads, IReadOnlyList<ConvenableDossier>>(
                reads => reads.Dossiers([scene.Dossier.Id, second.Id])));
            Assert.Empty(await database.For(person).Read<CollectiveReads, IReadOnlyList<int>>(
                reads => reads.Engaged([scene.Dossier.Id], group.StartsAt, group.EndsAt)));
        }
        Assert.Null(await See(Department.Referent, (await scene.Booked(scene.At(new(15, 0)))).Id));
    }

    [Fact]
    public async Task Attendance_is_saved_whole_or_not_at_all_and_a_conflict_overwrites_nothing()
    {
        var reason = await scene.Item(ListKind.AbsenceReason, "problème de transport");
        var group = await Booked(scene.At(new(9, 0), day: Past), 10, scene.Dossier, second);
        var door = database.For(Department.Referent);
        Assert.Equal("rdv-rien", (await door.Run(new RecordCollectiveAttendance(group.Id, []))).Refusal!.Code);
        Assert.Equal("AbsenceReasonId",
            (await door.Run(
                new RecordCollectiveAttendance(group.Id,
                [Line(group, 0, Attendance.Present), Line(group, 1, Attendance.ExcusedAbsence, Department.Theme.Id)]))).Refusal!.Field);
        Assert.True(
            (await database.For(Department.Secretariat)
            .Run(new RecordCollectiveAttendance(group.Id, [Line(group, 1, Attendance.Present)]))).Succeeded);
        Assert.Equal(Refusal.Conflict,
            (await door.Run(new RecordCollectiveAttendance(
                group.Id, [Line(group, 0, Attendance.Present), Line(group, 1, Attendance.UnexcusedAbsence)]))).Refusal);
        group = await Stored(group.Id);
        Assert.Equal([Attendance.Planned, Attendance.Present], group.Participants.Select(p => p.Attendance));
        Assert.True(
            (await door.Run(new RecordCollectiveAttendance(
                group.Id, [Line(group, 0, Attendance.Present), Line(group, 1, Attendance.UnexcusedAbsence, reason)]))).Succeeded);
        group = await Stored(group.Id);
        Assert.Equal([(Attendance.Present, null), (Attendance.UnexcusedAbsence, reason)],
            group.Participants.Select(p => (p.Attendance, p.AbsenceReasonId)));
        Assert.Equal("rdv-entame", (await door.Run(new CancelCollective(group.Id, group.Version))).Refusal!.Code);
        Assert.Equal("rdv-commence",
            (await door.Run(new RemoveParticipant(group.Id, group.Version, group.Participants[0].Id))).Refusal!.Code);
    }

    [Fact]
    public async Task What_is_cancelled_for_all_frees_the_agenda_and_comes_back_in_a_batch_if_it_still_is()
    {
        var group = await Booked(scene.At(new(9, 0)), 10, scene.Dossier, second);
        var door = database.For(Department.Referent);
        Assert.Equal(AppointmentRefusals.NotBegun,
            (await door.Run(new RecordCollectiveAttendance(group.Id, [Line(group, 0, Attendance.Present)]))).Refusal);
        Assert.True((await door.Run(new CancelCollective(group.Id, group.Version))).Succeeded);
        group = await Stored(group.Id);
        Assert.True(group.Released);
        Assert.All(group.Participants, p => Assert.Equal(Attendance.CancelledByReferent, p.Attendance));
        Assert.Equal(AppointmentRefusals.Cancelled, (await door.Run(new CancelCollective(group.Id, group.Version))).Refusal);
        var taking = await scene.Booked(scene.At(new(9, 0)));
        var again = new RecordCollectiveAttendance(group.Id, [Line(group, 0, Attendance.Planned), Line(group, 1, Attendance.Planned)]);
        Assert.Equal("rdv-conflit", (await door.Run(again)).Refusal!.Code);
        Assert.True((await scene.Settle(taking, Attendance.Postponed)).Succeeded);
        Assert.True((await door.Run(again)).Succeeded);
        Assert.False((await Stored(group.Id)).Released);
    }

    [Fact]
    public async Task One_is_taken_out_before_the_day_and_the_last_one_never()
    {
        var group = await Booked(scene.At(new(9, 0)), 2, scene.Dossier, second);
        var door = database.For(Department.Referent);
        Assert.Equal("Dossiers",
            (await door.Run(new ConveneDossiers(
                group.Id, group.Version, [(await Department.Dossier(database, Department.Referent, "TROP")).Id]))).Refusal!.Field);
        Assert.True((await door.Run(new RemoveParticipant(group.Id, group.Version, group.Participants[1].Id))).Succeeded);
        Assert.Equal(Refusal.Conflict, (await door.Run(new RemoveParticipant(group.Id, group.Version, group.Participants[0].Id))).Refusal);
        group = await Stored(group.Id);
        Assert.Equal(scene.Dossier.Id, Assert.Single(group.Participants).BeneficiaryId);
        Assert.Equal(AppointmentRefusals.LastOne,
            (await door.Run(new RemoveParticipant(group.Id, group.Version, group.Participants[0].Id))).Refusal);
        Assert.Empty(
            (await database.For(Department.Referent).Read<AppointmentReads, DossierAppointments?>(
                reads => reads.OfDossier(second.Id)))!.Upcoming.Rows);
    }

    [Fact]
    public async Task Whoever_has_been_told_by_SMS_is_not_taken_out_in_silence()
    {
        Assert.True(
            (await database.For(Department.Referent).Run(new KeepContact(second.Id, "06 12 34 56 78", null, second.Version))).Succeeded);
        var group = await Booked(scene.At(new(9, 0)) with { ConfirmBySms = true }, 5, scene.Dossier, second);
        Assert.Equal(2, (await database.System.Run(new QueueSms())).Value);
        var told = group.Participants.Single(p => p.BeneficiaryId == second.Id);
        Assert.Equal(AppointmentRefusals.AlreadyTold,
            (await database.For(Department.Referent)
            .Run(new RemoveParticipant(group.Id, (await Stored(group.Id)).Version, told.Id))).Refusal);
    }

    [Fact]
    public async Task Its_title_and_capacity_change_but_never_under_those_who_are_expected()
    {
        var group = await Booked(scene.At(new(9, 0)), 2, scene.Dossier, second);
        var door = database.For(Department.Referent);
        Assert.Equal("Capacity", (await door.Run(new DescribeCollective(group.Id, group.Version, "Atelier", 1))).Refusal!.Field);
        Assert.Equal("Capacity", (await door.Run(new DescribeCollective(group.Id, group.Version, "Atelier", 201))).Refusal!.Field);
        Assert.Equal("Title", (await door.Run(new DescribeCollective(group.Id, group.Version, " ", 3))).Refusal!.Field);
        Assert.True((await door.Run(new DescribeCollective(group.Id, group.Version, " Atelier   CV ", null))).Succeeded);
        Assert.Equal(("Atelier CV", (int?)null), ((await Stored(group.Id)).Title, (await Stored(group.Id)).Capacity));
        var alone = await scene.Booked(scene.At(new(15, 0)));
        Assert.Equal(AppointmentRefusals.Individual,
            (await door.Run(new DescribeCollective(alone.Id, alone.Version, "Atelier", 3))).Refusal);
        Assert.Equal(AppointmentRefusals.Individual, (await door.Run(new CancelCollective(alone.Id, alone.Version))).Refusal);
        Assert.Equal(AppointmentRefusals.Individual,
            (await door.Run(new RecordCollectiveAttendance(alone.Id, [Line(alone, 0, Attendance.Present)]))).Refusal);
    }

    [Fact]
    public async Task The_sheet_leaves_its_trace_and_the_engaged_are_told_apart()
    {
        var group = await Booked(scene.At(new(9, 0)), 5, scene.Dossier);
        Assert.Equal([scene.Dossier.Id], await database.For(Department.Referent).Read<CollectiveReads, IReadOnlyList<int>>(
            reads => reads.Engaged([scene.Dossier.Id, second.Id], group.StartsAt.AddMinutes(10), group.EndsAt)));
        Assert.NotNull(await database.For(Department.Referent).Record<CollectiveReads, CollectiveAppointment?>(
            reads => reads.Sheet(group.Id)));
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Subject == nameof(Appointment) && entry.SubjectId == group.Id.ToString()
            && entry.Detail == "émargement lignes=1")));
    }

    [Fact]
    public async Task More_than_twenty_coming_appointments_have_a_second_page()
    {
        for (var day = 0; day < 22; day++)
            await scene.Booked(scene.At(new(18, 0), day: new DateOnly(2026, 12, 1).AddDays(day)));
        var first = (await database.For(Department.Referent).Read<AppointmentReads, DossierAppointments?>(
            reads => reads.OfDossier(scene.Dossier.Id)))!.Upcoming;
        var last = (await database.For(Department.Referent).Read<AppointmentReads, DossierAppointments?>(
            reads => reads.OfDossier(scene.Dossier.Id, 0, 20)))!.Upcoming;
        Assert.Equal((20, 22, 2, 20), (first.Rows.Count, first.Total, last.Rows.Count, last.From));
    }

    private Task<Appointment> Booked(AppointmentContent content, int capacity, params Beneficiary[] people)
        => Booked(content, capacity, Department.Referent, people);

    private async Task<Appointment> Booked(AppointmentContent content, int capacity, StaffMember by, params Beneficiary[] people)
    {
        var booked = await database.For(by)
            .Run(new BookCollective("Atelier mobilité", capacity, [.. people.Select(person => person.Id)], content));
        return booked.Succeeded ? await Stored(booked.Value) : throw new InvalidOperationException(booked.Refusal.Message);
    }

    private Task<Appointment> Stored(int id) => scene.Stored(id);

    private Task<CollectiveAppointment?> See(StaffMember member, int id)
        => database.For(member).Record<CollectiveReads, CollectiveAppointment?>(reads => reads.Of(id));

    private static ParticipantAttendance Line(Appointment group, int rank, Attendance attendance, int? reason = null)
    {
        var participant = group.Participants.OrderBy(p => p.Id).ElementAt(rank);
        return new(participant.Id, participant.Version, attendance, reason);
    }
}
