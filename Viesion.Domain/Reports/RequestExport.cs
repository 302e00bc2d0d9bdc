using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Asks for the workbook of a report, to be made in the background. The same one already waiting is enough.</summary>
/// <param name="Filters">As the report's address writes them.</param>
/// <param name="Expected">How many rows the page counts.</param>
public sealed record RequestExport(string Report, string Title, string Filters, long Expected) : ICommand<Done>;

internal sealed class RequestExportHandler(IReportExports exports, ExportNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<RequestExport, Done>
{
    public async Task<Result<Done>> Handle(RequestExport command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.ReadsReports(perimeter.Profile))
            return Refusal.Forbidden;
        var waiting = await exports.Waiting(me, cancellationToken);
        if (waiting.Any(export => export.Report == command.Report && export.Filters == command.Filters
            && export.State is ExportState.Queued))
            return Done.Value;
        if (waiting.Count >= ReportExport.MaxWaiting)
            return ExportRefusals.TooMany;
        var asked = ReportExport.Ask(command.Report, command.Title, command.Filters, command.Expected, me, clock.GetUtcNow());
        if (!asked.Succeeded)
            return asked.Refusal;
        exports.Add(asked.Value);
        news.Moved(asked.Value);
        return Done.Value;
    }
}
