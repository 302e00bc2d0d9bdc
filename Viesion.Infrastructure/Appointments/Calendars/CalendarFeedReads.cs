using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>The private address of an agenda: for its owner, and for the calendar that comes with it.</summary>
public sealed class CalendarFeedReads(ViesionDbContext db, Perimeter perimeter, IAudit audit, TimeProvider clock)
{
    /// <summary>That of the one who asks; null when there is none.</summary>
    public Task<CalendarFeedLine?> Mine()
        => db.CalendarFeeds.Where(f => f.StaffMemberId == perimeter.StaffMemberId)
            .Select(f => new CalendarFeedLine(f.CreatedAt, f.LastUsedAt)).SingleOrDefaultAsync();

    /// <summary>
    /// Whose agenda a token opens, noted as read; null for a token that opens none, or whose owner may not read appointments any more. The
    /// system's.
    /// </summary>
    public async Task<CalendarHost?> Use(string token)
    {
        if (!perimeter.IsSystem)
            return null;
        var (hash, now) = (CalendarFeed.Hash(token), clock.GetUtcNow());
        var found = await (from f in db.CalendarFeeds
                           join s in db.StaffMembers on f.StaffMemberId equals s.Id
                           where f.TokenHash == hash && s.Active
                           select new
                           {
                               f.Id,
                               f.LastUsedAt,
                               Host = new CalendarHost(s.Id, s.Email, s.Active, s.Profile, s.OrganisationId, s.TerritoryId)
                           }).SingleOrDefaultAsync();
        if (found is null || !Rights.SeesDossiers(found.Host.Profile))
            return null;
        await db.CalendarFeeds.Where(f => f.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastUsedAt, now));
        // A calendar comes every quarter of an hour: once a day says it.
        if (found.LastUsedAt is not { } last || last.ParisDate() < now.ParisDate())
            audit.Record(AuditAction.Consulted, nameof(CalendarFeed), found.Id.ToString(CultureInfo.InvariantCulture),
                detail: string.Create(CultureInfo.InvariantCulture, $"collaborateur {found.Host.Id}"));
        return found.Host;
    }
}
