using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Appointments.Calendars;

/// <summary>
/// Agendas that follow in a Microsoft 365 on loopback: those of the addresses in test.fr. Now is Saturday 21/11/2026 at 10:00.
/// </summary>
internal sealed class CalendarScene(TestDatabase database, AppointmentScene agenda, GraphPeer peer) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(database.Clock)
        .AddGraph(new GraphSettings("tenant", "viesion", GraphPeer.Secret, ["test.fr"], peer.Address, peer.Authority, "viesion"))
        .AddViesion(database.ConnectionString + ";Maximum Pool Size=20").BuildServiceProvider();

    public AppointmentScene Agenda => agenda;

    public SmallDepartment Department => agenda.Department;

    public GraphPeer Peer => peer;

    public string Mine => Department.Referent.Email;

    public static async Task<CalendarScene> In(TestDatabase database)
    {
        database.Clock.Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        var agenda = await AppointmentScene.In(database);
        await database.AsOwner(db => db.Database.ExecuteSqlRawAsync("DELETE FROM calendar_entries; DELETE FROM outbox_messages"));
        return new CalendarScene(database, agenda, await GraphPeer.Start());
    }

    public IOperations For(StaffMember member) => services.GetRequiredService<OperationsFactory>().For(member.Perimeter);

    public async Task<Appointment> Booked(AppointmentContent content, StaffMember? by = null, Beneficiary? with = null)
    {
        var booked = await For(by ?? Department.Referent).Run(new BookAppointment((with ?? agenda.Dossier).Id, content));
        return booked.Succeeded ? await agenda.Stored(booked.Value) : throw new InvalidOperationException(booked.Refusal.Message);
    }

    public async Task Move(int id, DateOnly day, TimeOnly time, StaffMember? host = null, int minutes = 30, StaffMember? by = null)
    {
        var appointment = await agenda.Stored(id);
        var moved = await For(by ?? Department.Referent)
            .Run(new MoveAppointment(id, appointment.Version, host?.Id ?? appointment.HostId, day, time, minutes));
        Assert.True(moved.Succeeded, moved.Refusal?.Message);
    }

    public async Task Settle(int id, Attendance attendance)
    {
        var participant = (await agenda.Stored(id)).Participants[0];
        var settled = await For(Department.Referent).Run(new RecordAttendance(participant.Id, participant.Version, attendance, null, null));
        Assert.True(settled.Succeeded, settled.Refusal?.Message);
    }

    /// <summary>What the job does every ten seconds, on a server of its own.</summary>
    public async Task Minute()
        => await new SendCalendarsJob(services.GetRequiredService<NpgsqlDataSource>(), [services.GetRequiredService<CalendarSender>()],
            database.Clock, NullLogger<SendOutboxJob>.Instance)
            .Execute(null!, CancellationToken.None);

    public Task<bool> SendNext(CancellationToken cancellationToken)
        => new SendOutboxJob(services.GetRequiredService<NpgsqlDataSource>(), [services.GetRequiredService<CalendarSender>()],
            database.Clock, NullLogger<SendOutboxJob>.Instance).SendNext(cancellationToken);

    public Task Reconcile() => services.GetRequiredService<CalendarReconciliation>().Run(CancellationToken.None);

    /// <summary>Lets time pass until nothing waits any more.</summary>
    public async Task Later()
    {
        for (var tries = 0; tries < 40; tries++)
        {
            await Minute();
            if (await NextAttempt() is not { } next)
                return;
            database.Clock.Now = next > database.Clock.Now ? next : database.Clock.Now;
        }
        Assert.Fail("Something still waits in the outbox.");
    }

    public Task<List<OutboxMessage>> Messages()
        => database.System.Read<ViesionDbContext, List<OutboxMessage>>(db => db.Outbox.AsNoTracking()
            .Where(m => m.Kind == Viesion.Infrastructure.Appointments.Calendars.Calendars.Kind).OrderBy(m => m.Id).ToListAsync());

    public async Task<DateTimeOffset?> NextAttempt() => (await Messages()).Min(m => m.NextAttemptAt);

    public Task<CalendarHealth?> Health(StaffMember? of = null)
        => For(of ?? Department.Referent).Read<CalendarHealthReads, CalendarHealth?>(reads => reads.Mine());

    /// <summary>
    /// Each appointment of the window is in its host's calendar exactly once, as it is; and nothing else of ours is anywhere.
    /// </summary>
    public async Task Equal()
    {
        var hosts = await services.GetRequiredService<OperationsFactory>().For(Perimeter.System).Read<CalendarReads, List<CalendarHost>>(
            reads => reads.Hosts(["test.fr"]));
        var expected = new List<string>();
        foreach (var host in hosts)
            expected.AddRange((await services.GetRequiredService<HostCalendar>().Around(host, CancellationToken.None))
                .Where(one => !one.Cancelled)
                .Select(one => $"{host.Email} viesion:{one.AppointmentId} {one.StartsAt.UtcDateTime:s} UTC {one.EndsAt.UtcDateTime:s} UTC "
                + $"{one.Subject}|{one.Body}|{one.Place}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), peer.Kept.Values.Where(one => one.Marker is not null)
            .Select(one => $"{one.Mailbox} {one.Marker} {one.Start} {one.End} {one.Subject}|{one.Body}|{one.Place}")
            .Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await peer.DisposeAsync();
    }
}
