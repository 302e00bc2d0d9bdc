using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Exports;

internal sealed class ReportExports(ViesionDbContext db) : IReportExports
{
    public Task<ReportExport?> Find(int id, CancellationToken cancellationToken)
        => db.Exports.SingleOrDefaultAsync(export => export.Id == id, cancellationToken);

    public async Task<IReadOnlyList<ReportExport>> Waiting(int ownerId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('exports'), {ownerId})", cancellationToken);
        return await db.Exports.Where(export => export.OwnerId == ownerId
            && (export.State == ExportState.Queued || export.State == ExportState.Running)).ToListAsync(cancellationToken);
    }

    public Task<ReportExport?> Next(DateTimeOffset now, CancellationToken cancellationToken) => db.Exports.FromSql($"""
        SELECT *, xmin FROM exports WHERE id = (SELECT id FROM exports
            WHERE state = 'Queued' OR (state = 'Running' AND lease_until <= {now}) ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        """).SingleOrDefaultAsync(cancellationToken);

    public async Task<IReadOnlyList<ReportExport>> Expired(DateTimeOffset now, CancellationToken cancellationToken)
        => await db.Exports.Where(export => export.State == ExportState.Ready && export.ExpiresAt <= now).ToListAsync(cancellationToken);

    public async Task<Perimeter?> PerimeterOf(int staffMemberId, CancellationToken cancellationToken)
        => (await db.StaffMembers.SingleOrDefaultAsync(member => member.Id == staffMemberId && member.Active, cancellationToken))
            ?.Perimeter;

    public void Add(ReportExport export) => db.Add(export);

    public async Task<int> DeleteLeftovers(CancellationToken cancellationToken)
    {
        // What expires in this very operation is not saved yet.
        await db.SaveChangesAsync(cancellationToken);
        return await db.Database.ExecuteSqlAsync($"""
            DELETE FROM export_chunks c USING exports e WHERE e.id = c.export_id
                AND (e.state NOT IN ('Ready', 'Running') OR e.attempts <> c.attempt)
            """, cancellationToken);
    }
}
