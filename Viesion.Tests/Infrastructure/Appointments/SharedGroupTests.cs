using Npgsql;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>A group whose people are of several perimeters: what each says of theirs holds for the whole.</summary>
public sealed class SharedGroupTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private AppointmentScene scene = null!;
    private Beneficiary elsewhere = null!;

    private SmallDepartment Department => scene.Department;

    public async ValueTask InitializeAsync()
    {
        scene = await AppointmentScene.In(database);
        elsewhere = await Department.Dossier(database, Department.OtherReferent, "OZIL", "Marie");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Planned_again_by_one_who_sees_a_part_it_holds_the_agenda_or_is_refused()
    {
        var group = await Group();
        Assert.True((await database.For(Department.Secretariat).Run(new CancelCollective(group.Id, group.Version))).Succeeded);
        Assert.True((await Say(Department.OtherReferent, group.Id, elsewhere, Attendance.Planned)).Succeeded);

        Assert.False((await scene.Stored(group.Id)).Released);
        Assert.Equal("rdv-conflit", (await scene.Book(scene.At(new(9, 0)))).Refusal?.Code);

        Assert.True((await Say(Department.OtherReferent, group.Id, elsewhere, Attendance.Postponed)).Succeeded);
        await scene.Booked(scene.At(new(9, 0)));
        Assert.Equal("rdv-conflit", (await Say(Department.OtherReferent, group.Id, elsewhere, Attendance.Planned)).Refusal?.Code);
    }

    [Fact]
    public async Task The_agenda_is_free_once_each_has_cancelled_theirs()
    {
        var group = await Group();
        Assert.True((await Say(Department.Referent, group.Id, scene.Dossier, Attendance.CancelledByReferent)).Succeeded);
        Assert.False((await scene.Stored(group.Id)).Released);
        Assert.True((await Say(Department.OtherReferent, group.Id, elsewhere, Attendance.CancelledByReferent)).Succeeded);
        Assert.True((await scene.Stored(group.Id)).Released);
        await scene.Booked(scene.At(new(9, 0)));
    }

    [Fact]
    public async Task A_place_that_was_given_to_somebody_else_is_not_taken_back()
    {
        var group = await Group(capacity: 2);
        Assert.True((await Say(Department.OtherReferent, group.Id, elsewhere, Attendance.CancelledByReferent)).Succeeded);
        var newcomer = await Department.Dossier(database, Department.Referent, "NOUVEAU");
        Assert.True(
            (await database.For(Department.Secretariat)
            .Run(new ConveneDossiers(group.Id, (await scene.Stored(group.Id)).Version, [newcomer.Id]))).Succeeded);

        Assert.Equal("rdv-complet", (await Say(Department.Secretariat, group.Id, elsewhere, Attendance.Planned)).Refusal?.Code);
        Assert.Equal("rdv-complet", (await Say(Department.OtherReferent, group.Id, elsewhere, Attendance.Planned)).Refusal?.Code);
        Assert.Equal(2, (await scene.Stored(group.Id)).Participants.Count(p => p.HoldsTime));
    }

    [Fact]
    public async Task Of_two_who_speak_at_once_of_different_people_the_agenda_believes_both()
    {
        var group = await Group();
        Assert.True((await Say(Department.Secretariat, group.Id, elsewhere, Attendance.CancelledByReferent)).Succeeded);
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Search Path=public;Pooling=false");
        await connection.OpenAsync();
        Task<Result<Done>>[] both;
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await using (var hold = new NpgsqlCommand(
                "SET LOCAL ROLE viesion_app; SELECT viesion.enter_system('2026-11-21'); SELECT FROM appointment_participants WHERE "
                + $"appointment_id = {group.Id} FOR UPDATE", connection, transaction))
                await hold.ExecuteNonQueryAsync();
            both = [Task.Run(() => Say(Department.Secretariat, group.Id, scene.Dossier, Attendance.CancelledByReferent)),
                Task.Run(() => Say(Department.Head, group.Id, elsewhere, Attendance.Planned))];
            await database.UntilBlocked(2);
            await transaction.CommitAsync();
        }
        await Task.WhenAll(both);
        var stored = await scene.Stored(group.Id);
        Assert.Equal(stored.Participants.All(p => !p.HoldsTime), stored.Released);
    }

    private async Task<Result<Done>> Say(StaffMember by, int group, Beneficiary of, Attendance attendance)
    {
        var part = (await scene.Stored(group)).Participants.Single(p => p.BeneficiaryId == of.Id);
        return await database.For(by).Run(new RecordCollectiveAttendance(group, [new(part.Id, part.Version, attendance)]));
    }

    private async Task<Appointment> Group(int capacity = 10)
    {
        var booked = await database.For(Department.Secretariat)
            .Run(new BookCollective("Atelier mobilité", capacity, [scene.Dossier.Id, elsewhere.Id], scene.At(new(9, 0))));
        return booked.Succeeded ? await scene.Stored(booked.Value) : throw new InvalidOperationException(booked.Refusal.Message);
    }
}
