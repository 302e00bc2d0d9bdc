using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports.Builder;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>Writes the workbook of an export, in the perimeter and with the rights that its owner has now.</summary>
public sealed class ExportContentReads(ViesionDbContext db, ReportReads reports, BuiltReads built, Perimeter perimeter, TimeProvider clock)
{
    /// <summary>Null when the report is no longer there for its owner.</summary>
    public async Task<long?> Write(
        TakenExport export, ExportProgress progress, Stream output, CancellationToken cancellationToken = default)
    {
        if (!Rights.ReadsReports(perimeter.Profile))
            return null;
        var author = await db.StaffMembers.Where(member => member.Id == perimeter.StaffMemberId)
            .Select(member => member.FirstName + " " + member.LastName).SingleAsync(cancellationToken);
        if (export.Report == ReportExport.Generator)
            return await built.Export(BuiltQuery.Parse(export.Filters), await Title(export.Id, cancellationToken), author, output, progress,
                cancellationToken);
        if (ReportCatalogue.Find(export.Report, perimeter.Profile) is not { } report)
            return null;
        var said = ReportQuery.Parse(export.Filters);
        var reading = ReportReading.Of(report, said.GetValueOrDefault, clock.Today());
        return await reports.Export(report, reading.Criteria, ReportQuery.Sort(report, said.GetValueOrDefault(ReportQuery.SortKey)), author,
            output, progress, cancellationToken);
    }

    private Task<string> Title(int id, CancellationToken cancellationToken)
        => db.Exports.Where(export => export.Id == id).Select(export => export.Title).SingleAsync(cancellationToken);
}
