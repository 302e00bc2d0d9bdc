using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>« Still writing »: renews the lease and tells the progress. Refused when the work must stop.</summary>
public sealed record RenewExport(int Id, int Attempt, long Written) : ICommand<Done>;

internal sealed class RenewExportHandler(IReportExports exports, ExportNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<RenewExport, Done>
{
    public async Task<Result<Done>> Handle(RenewExport command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        if (await exports.Find(command.Id, cancellationToken) is not { } export)
            return Refusal.NotFound;
        if (export.Renew(command.Attempt, command.Written, clock.GetUtcNow()) is { } refusal)
            return refusal;
        news.Moved(export);
        return Done.Value;
    }
}
