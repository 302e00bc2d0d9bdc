using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

internal sealed class Appointments(ViesionDbContext db, Perimeter perimeter, TimeProvider clock) : IAppointments
{
    public async Task<Appointment?> Find(int id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('appointment'), {id})", cancellationToken);
        if (await db.Appointments.SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } appointment)
            return null;
        // The rest by its number: whether the agenda is open to the one who acts is asked once.
        await db.Entry(appointment).Collection(a => a.Themes).LoadAsync(cancellationToken);
        await db.Entry(appointment).Collection(a => a.Participants).Query().Include(p => p.Summaries).Include(p => p.Sms).AsSplitQuery()
            .LoadAsync(cancellationToken);
        return appointment;
    }

    public async Task<Appointment?> OfParticipant(int participantId, CancellationToken cancellationToken)
        => await db.AppointmentParticipants.Where(p => p.Id == participantId).Select(p => (int?)p.AppointmentId)
            .SingleOrDefaultAsync(cancellationToken) is { } id ? await Find(id, cancellationToken) : null;

    public async Task<bool> SeesAll(Appointment appointment, CancellationToken cancellationToken)
        => await db.Database.SqlQuery<long>($"SELECT viesion.appointment_people({appointment.Id}) AS \"Value\"")
            .SingleAsync(cancellationToken)
            == await db.AppointmentParticipants.LongCountAsync(p => p.AppointmentId == appointment.Id, cancellationToken);

    public Task<int> ExpectedElsewhere(Appointment appointment, CancellationToken cancellationToken)
    {
        int[] seen = [.. appointment.Participants.Select(p => p.Id)];
        return db.Database.SqlQuery<int>($"SELECT viesion.expected_elsewhere({appointment.Id}, {seen}) AS \"Value\"")
            .SingleAsync(cancellationToken);
    }

    public async Task Add(Appointment appointment, CancellationToken cancellationToken)
    {
        db.Add(appointment);
        // What the use case gives back is its id: saved, and told to the log, ahead of the rest.
        await ChangeAudit.SaveWithAudit(db, new AuditTrail(perimeter, clock), perimeter, clock, cancellationToken);
    }

    public void Touch(Appointment appointment) => db.Entry(appointment).Property(a => a.BookedAt).IsModified = true;

    public async Task<AgendaLevel> Level(int hostId, CancellationToken cancellationToken)
        => perimeter.IsSystem ? AgendaLevel.Book
            : await db.MyAgendas().Where(agenda => agenda.OwnerId == hostId).Select(agenda => (AgendaLevel?)agenda.Level)
            .SingleOrDefaultAsync(cancellationToken) ?? AgendaLevel.None;

    public async Task<IReadOnlyList<BusyTime>> Busy(
        int hostId, DateTimeOffset from, DateTimeOffset to, int? exceptId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('agenda'), {hostId})", cancellationToken);
        return await db.Database.SqlQuery<BusyTime>($"""
            SELECT appointment_id AS "AppointmentId", starts_at AS "StartsAt", ends_at AS "EndsAt", nature AS "Nature"
                FROM viesion.busy_times({hostId}, {from}, {to}, {exceptId})
            """).ToListAsync(cancellationToken);
    }

    public Task<AppointmentNature?> Nature(int id, CancellationToken cancellationToken)
        => db.AppointmentNatures.SingleOrDefaultAsync(n => n.Id == id, cancellationToken);

    public Task<Venue?> Venue(int id, CancellationToken cancellationToken)
        => db.Venues.SingleOrDefaultAsync(v => v.Id == id, cancellationToken);

    public async Task<bool> Offer(ListKind list, IReadOnlyCollection<int> items, CancellationToken cancellationToken)
        => items.Count == 0 || await db.ListItems.CountAsync(
            item => items.Contains(item.Id) && item.Kind == list && item.Active, cancellationToken) == items.Count;

    public async Task<IReadOnlyList<int>> Dossiers(IReadOnlyCollection<int> asked, CancellationToken cancellationToken)
        => await db.Beneficiaries.Where(b => asked.Contains(b.Id)).Select(b => b.Id).ToListAsync(cancellationToken);
}
