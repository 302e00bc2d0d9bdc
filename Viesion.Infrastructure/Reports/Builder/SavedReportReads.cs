using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>The saved reports: one's own, then those that colleagues share.</summary>
public sealed class SavedReportReads(ViesionDbContext db, Perimeter perimeter)
{
    public const int AtMost = 200;

    public async Task<IReadOnlyList<SavedReportLine>> All()
    {
        var me = perimeter.StaffMemberId ?? 0;
        return await Lines(db.SavedReports.OrderByDescending(report => report.OwnerId == me).ThenBy(report => db.Normalised(report.Name))
            .ThenBy(report => report.Id).Take(AtMost)).ToListAsync();
    }

    /// <summary>Null when it does not exist, or is somebody else's own.</summary>
    public Task<SavedReportLine?> Of(int id) => Lines(db.SavedReports.Where(report => report.Id == id)).SingleOrDefaultAsync();

    private IQueryable<SavedReportLine> Lines(IQueryable<SavedReport> reports)
    {
        var me = perimeter.StaffMemberId ?? 0;
        return reports.Select(
            report => new SavedReportLine(report.Id, report.Name, report.Definition,
            db.StaffMembers.Where(owner => owner.Id == report.OwnerId).Select(owner => owner.FirstName + " " + owner.LastName).First(),
            report.OwnerId == me, report.Shared, report.Schedule, report.NextOn, report.SavedAt, report.Version));
    }
}
