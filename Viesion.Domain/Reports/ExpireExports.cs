using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Ends the exports that are a week old, and deletes the files that nobody can download.</summary>
public sealed record ExpireExports : ICommand<int>;

internal sealed class ExpireExportsHandler(IReportExports exports, ExportNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<ExpireExports, int>
{
    public async Task<Result<int>> Handle(ExpireExports command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        var now = clock.GetUtcNow();
        foreach (var export in await exports.Expired(now, cancellationToken))
            if (export.Expire(perimeter, now) is null)
                news.Moved(export);
        return await exports.DeleteLeftovers(cancellationToken);
    }
}
