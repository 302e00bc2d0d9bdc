using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Asks for the workbooks whose day has come, in the name of their owners; each is told by e-mail once theirs is ready.</summary>
public sealed record SendScheduledReports : ICommand<int>;

internal sealed class SendScheduledReportsHandler(ISavedReports reports, IReportExports exports, Perimeter perimeter, TimeProvider clock)
    : IHandler<SendScheduledReports, int>
{
    // Before that hour of Paris, Genesis has not poured the night's file.
    private const int Hour = 5;

    public async Task<Result<int>> Handle(SendScheduledReports command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        var now = clock.GetUtcNow();
        if (now.InParis().Hour < Hour)
            return 0;
        var due = await reports.Due(now.ParisDate(), cancellationToken);
        foreach (var report in due)
        {
            if (await exports.PerimeterOf(report.OwnerId, cancellationToken) is not { } owner || !Rights.ReadsReports(owner.Profile))
            {
                report.Unschedule();
                continue;
            }
            if (ReportExport.Ask(ReportExport.Generator, report.Name, report.Definition, 0, report.OwnerId, now, byMail: true)
                .Value is { } export)
                exports.Add(export);
            report.Sent(now.ParisDate());
        }
        return due.Count;
    }
}
