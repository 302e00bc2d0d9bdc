using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

internal sealed class SmsMessages(ViesionDbContext db) : ISmsMessages
{
    public const string Kind = "SMS";

    private const int Batch = 500;

    public async Task<bool> AnyMobile(IReadOnlyCollection<int> dossiers, CancellationToken cancellationToken)
        => (await db.Beneficiaries.Where(b => dossiers.Contains(b.Id)).Select(b => b.Phone).ToListAsync(cancellationToken))
            .Exists(PhoneNumber.IsMobile);

    // One statement: a row is in the outbox if and only if it bears its message's number.
    public Task<int> Queue(DateTimeOffset now, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync($"""
        WITH due AS (
            SELECT s.id, s.kind, s.appointment_at, b.phone, b.first_name || ' ' || b.last_name AS name
            FROM appointment_sms s JOIN beneficiaries b ON b.id = s.beneficiary_id
            WHERE s.planned_for <= {now} AND s.message_id IS NULL AND s.withdrawn_at IS NULL
            ORDER BY s.planned_for, s.id LIMIT {Batch} FOR UPDATE OF s SKIP LOCKED),
        queued AS (
            INSERT INTO outbox_messages (kind, payload, created_at, next_attempt_at, attempts)
            SELECT {Kind}, jsonb_build_object('SmsId', id, 'Purpose', CASE kind WHEN 'Reminder' THEN 'rappel' ELSE 'confirmation' END, 'To',
                coalesce(phone, ''), 'ToName', name,
                'Subject', CASE kind WHEN 'Reminder' THEN 'Rappel' ELSE 'Confirmation' END || ' du rendez-vous du '
                    || to_char(appointment_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY "à" HH24:MI')),
                {now}, {now}, 0
            FROM due ORDER BY id
            RETURNING id, (payload->>'SmsId')::int AS sms_id)
        UPDATE appointment_sms s SET message_id = queued.id FROM queued WHERE s.id = queued.sms_id
        """, cancellationToken);

    public async Task<SmsFacts?> Find(int id, CancellationToken cancellationToken)
    {
        if (await db.AppointmentSms.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } sms)
            return null;
        var appointment = await db.Appointments.Include(a => a.Participants.Where(p => p.Id == sms.ParticipantId)).ThenInclude(p => p.Sms)
            .AsSplitQuery().SingleAsync(a => a.Participants.Any(p => p.Id == sms.ParticipantId), cancellationToken);
        var host = await db.StaffMembers.Where(s => s.Id == appointment.HostId).Select(s => new { s.LastName, s.FirstName })
            .SingleAsync(cancellationToken);
        return new SmsFacts(sms, appointment,
            await db.Beneficiaries.Where(b => b.Id == sms.BeneficiaryId).Select(b => b.Phone).SingleAsync(cancellationToken), host.LastName,
            host.FirstName,
            await db.Venues.Where(v => v.Id == appointment.VenueId).Select(v => v.Address).SingleOrDefaultAsync(cancellationToken));
    }

    public Task<AppointmentSms?> OfReport(Guid reportKey, CancellationToken cancellationToken)
        => db.AppointmentSms.SingleOrDefaultAsync(s => s.ReportKey == reportKey, cancellationToken);
}
