using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Builder;

internal sealed class SavedReports(ViesionDbContext db) : ISavedReports
{
    public Task<SavedReport?> Find(int id, CancellationToken cancellationToken)
        => db.SavedReports.SingleOrDefaultAsync(report => report.Id == id, cancellationToken);

    public async Task<IReadOnlyList<SavedReport>> Due(DateOnly today, CancellationToken cancellationToken)
        => await db.SavedReports.FromSql($"SELECT *, xmin FROM saved_reports WHERE next_on <= {today} ORDER BY id FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancellationToken);

    public void Add(SavedReport report) => db.Add(report);

    public void Remove(SavedReport report) => db.Remove(report);
}
