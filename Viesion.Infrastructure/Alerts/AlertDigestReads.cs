using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Alerts;

/// <summary>
/// Who asked for a digest, and whose has not left yet (ALE-04). The boards are each person's own: only the system reads those of all.
/// </summary>
public sealed class AlertDigestReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    public Task<DigestFrequency> Mine()
        => db.AlertBoards.Where(board => board.StaffMemberId == perimeter.StaffMemberId).Select(board => board.Digest)
            .SingleOrDefaultAsync();

    /// <summary>The perimeters of those to whom a digest is due. Nobody as long as the alerts of today are not computed.</summary>
    public async Task<IReadOnlyList<Perimeter>> Due()
    {
        var (now, never) = (clock.GetUtcNow(), DateOnly.MinValue);
        var (daily, weekly) = (DigestPeriods.Begun(DigestFrequency.Daily, now) ?? never, DigestPeriods.Begun(DigestFrequency.Weekly, now)
            ?? never);
        if (!perimeter.IsSystem || !await db.Database.SqlQuery<bool>($"SELECT viesion.alerts_are_of_today() AS \"Value\"").SingleAsync())
            return [];
        var people = await db.StaffMembers.AsNoTracking()
            .Where(member => member.Active && db.AlertBoards.Any(board => board.StaffMemberId == member.Id
            && ((board.Digest == DigestFrequency.Daily && board.DigestedOn < daily)
            || (board.Digest == DigestFrequency.Weekly && board.DigestedOn < weekly)))).OrderBy(member => member.Id).ToListAsync();
        return [.. people.Select(member => member.Perimeter).Where(person => Rights.ReadsAlerts(person.Profile))];
    }
}
