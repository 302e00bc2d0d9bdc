using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Deletes one's own saved report; administrators delete shared ones too.</summary>
public sealed record DeleteReport(int Id) : ICommand<Done>;

internal sealed class DeleteReportHandler(ISavedReports reports, Perimeter perimeter) : IHandler<DeleteReport, Done>
{
    public async Task<Result<Done>> Handle(DeleteReport command, CancellationToken cancellationToken)
    {
        if (await reports.Find(command.Id, cancellationToken) is not { } report)
            return Refusal.NotFound;
        if (!report.MayBeDeletedBy(perimeter))
            return SavedReportRefusals.NotOwner;
        reports.Remove(report);
        return Done.Value;
    }
}
