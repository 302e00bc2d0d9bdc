using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>The export ended: whole, or failed with the reason. Only what the last attempt wrote counts.</summary>
/// <param name="Failure">Null when the whole file was written.</param>
public sealed record FinishExport(int Id, int Attempt, long Written, long Bytes, string? Failure = null) : ICommand<Done>;

internal sealed class FinishExportHandler(IReportExports exports, ExportNews news, IExportMails mails, Perimeter perimeter,
    TimeProvider clock) : IHandler<FinishExport, Done>
{
    public async Task<Result<Done>> Handle(FinishExport command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        if (await exports.Find(command.Id, cancellationToken) is not { } export)
            return Refusal.NotFound;
        var now = clock.GetUtcNow();
        var refusal = command.Failure is { } why
            ? (export.Attempts != command.Attempt ? ExportRefusals.Lost : export.Fail(why, perimeter, now))
            : export.Complete(command.Attempt, command.Written, command.Bytes, perimeter, now);
        if (refusal is not null)
            return refusal;
        news.Ended(export);
        if (export is { ByMail: true, State: ExportState.Ready })
            await mails.SendReady(export.OwnerId, cancellationToken);
        return Done.Value;
    }
}
