using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

internal sealed class Calendars(ViesionDbContext db, GraphSettings settings, Perimeter perimeter, TimeProvider clock)
    : ICalendars, ISettlement
{
    public const string Kind = "agenda";

    private readonly HashSet<int> changed = [];

    public void Changed(int appointmentId) => changed.Add(appointmentId);

    /// <summary>
    /// Puts what this operation changed into the outbox, before it commits: for hosts whose calendar follows, and what stands in a calendar
    /// already.
    /// </summary>
    public async Task Settle(CancellationToken cancellationToken)
    {
        if (changed.Count > 0 && settings.Configured)
            await Queue([.. changed], cancellationToken);
        changed.Clear();
    }

    /// <summary>Who sends reads the appointment as it is then: the row only says which one.</summary>
    public Task<int> Queue(int[] appointments, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync($"""
        INSERT INTO outbox_messages (kind, payload, created_at, staff_member_id, next_attempt_at, attempts)
        SELECT {Kind}, jsonb_build_object('AppointmentId', a.id, 'HostId', s.id, 'Purpose', 'agenda', 'To', s.email, 'ToName', s.first_name
            || ' ' || s.last_name,
            'Subject', 'Rendez-vous du ' || to_char(a.starts_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY "à" HH24:MI')),
                {clock.GetUtcNow()}, {perimeter.StaffMemberId}::int, {clock.GetUtcNow()}, 0
        FROM appointments a JOIN staff_members s ON s.id = a.host_id
        WHERE a.id = ANY ({appointments}) AND (split_part(s.email, '@', 2) = ANY ({settings.Domains.ToArray()})
            OR EXISTS (SELECT FROM calendar_entries e WHERE e.appointment_id = a.id))
        ORDER BY a.id
        """, cancellationToken);
}
