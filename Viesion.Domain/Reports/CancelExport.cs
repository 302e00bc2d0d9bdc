using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Gives up one's own export; the server that writes it stops within seconds.</summary>
public sealed record CancelExport(int Id) : ICommand<Done>;

internal sealed class CancelExportHandler(IReportExports exports, ExportNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<CancelExport, Done>
{
    public async Task<Result<Done>> Handle(CancelExport command, CancellationToken cancellationToken)
    {
        if (await exports.Find(command.Id, cancellationToken) is not { } export)
            return Refusal.NotFound;
        if (export.Cancel(perimeter, clock.GetUtcNow()) is { } refusal)
            return refusal;
        news.Moved(export);
        return Done.Value;
    }
}
