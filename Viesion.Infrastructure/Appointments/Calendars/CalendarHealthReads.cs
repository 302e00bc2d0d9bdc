using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>Where the Microsoft 365 calendar of the one who asks stands.</summary>
public sealed class CalendarHealthReads(ViesionDbContext db, Perimeter perimeter, GraphSettings settings, TimeProvider clock)
{
    /// <summary>Null for somebody whose calendar does not follow.</summary>
    public async Task<CalendarHealth?> Mine()
    {
        if (!settings.Configured || await db.StaffMembers.Where(s => s.Id == perimeter.StaffMemberId).Select(s => s.Email)
            .SingleOrDefaultAsync() is not { } mailbox || !settings.Follows(mailbox))
            return null;
        var entries = db.CalendarEntries.Where(e => e.HostId == perimeter.StaffMemberId && e.Mailbox == mailbox);
        var last = await entries.MaxAsync(e => e.SentAt);
        var refusal = await entries.Where(e => e.Refusal != null).OrderByDescending(e => e.Id).Select(e => e.Refusal).FirstOrDefaultAsync();
        var queue = await db.Database.SqlQuery<Queue>(
            $"""
            SELECT waiting AS "Waiting", failing AS "Failing", next_attempt_at AS "NextAttemptAt", since AS "Since"
                FROM viesion.my_calendar({Calendars.Kind})
            """).SingleAsync();
        return new CalendarHealth(mailbox, last, queue.Waiting, queue.Failing || queue.Since < clock.GetUtcNow().AddMinutes(-1),
            queue.NextAttemptAt, refusal);
    }

    private sealed record Queue(long Waiting, bool Failing, DateTimeOffset? NextAttemptAt, DateTimeOffset? Since);
}
