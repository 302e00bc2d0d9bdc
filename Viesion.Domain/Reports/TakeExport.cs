using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>The background work takes the next export, if there is one. Those that can't be written end as failed on the way.</summary>
public sealed record TakeExport : ICommand<TakenExport?>;

internal sealed class TakeExportHandler(IReportExports exports, ExportNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<TakeExport, TakenExport?>
{
    public async Task<Result<TakenExport?>> Handle(TakeExport command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        if (await exports.Next(now, cancellationToken) is not { } export)
            return (TakenExport?)null;
        var owner = await exports.PerimeterOf(export.OwnerId, cancellationToken);
        var refusal = owner is null ? export.Fail(ExportTexts.NoAccount, perimeter, now) : export.Take(perimeter, now);
        if (refusal == ExportRefusals.TooManyAttempts)
            refusal = export.Fail(ExportTexts.Interrupted, perimeter, now);
        if (refusal is not null)
            return refusal;
        if (export.State is ExportState.Failed)
            news.Ended(export);
        else
            news.Moved(export);
        // Even one that just failed is given: the work then asks for the next.
        return new TakenExport(export.Id, export.State is ExportState.Failed ? 0 : export.Attempts, export.Report, export.Filters, owner
            ?? Perimeter.Anonymous);
    }
}
