using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Audit;
using Viesion.Domain.Documents;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>One's own exports, and their files; nobody else's exist, for an administrator neither.</summary>
public sealed class ExportReads(ViesionDbContext db, IAudit audit)
{
    public const int Shown = 50;

    /// <summary>The last asked for first.</summary>
    public async Task<IReadOnlyList<ExportLine>> Mine()
        => await db.Exports.AsNoTracking().OrderByDescending(export => export.RequestedAt).ThenByDescending(export => export.Id).Take(Shown)
            .Select(export => new ExportLine(export.Id, export.Title, export.State, export.RequestedAt, export.Written, export.Expected,
            export.Bytes, export.ExpiresAt, export.Failure)).ToListAsync();

    /// <summary>Null when it is not there for the reader to download.</summary>
    public async Task<ExportFile?> File(int id, CancellationToken cancellationToken = default)
        => await Ready(id).SingleOrDefaultAsync(cancellationToken) is { } export
            ? new ExportFile(export.Title, export.FinishedAt!.Value, export.Bytes, export.Report == ReportExport.Letters
            ? LetterOrder.Parse(export.Filters) : null) : null;

    /// <summary>Writes the file piece by piece, and notes the download. Gives back the number of bytes.</summary>
    public async Task<long> Download(int id, Stream output, CancellationToken cancellationToken = default)
    {
        var sent = 0L;
        var pieces = Ready(id)
            .SelectMany(export => db.ExportChunks.Where(chunk => chunk.ExportId == export.Id && chunk.Attempt == export.Attempts))
            .OrderBy(chunk => chunk.Number).Select(chunk => chunk.Content);
        await foreach (var piece in pieces.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await output.WriteAsync(piece, cancellationToken);
            sent += piece.Length;
        }
        if (sent > 0)
            audit.Record(AuditAction.Exported, nameof(ReportExport), id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                detail: "téléchargé");
        return sent;
    }

    private IQueryable<ReportExport> Ready(int id)
        => db.Exports.AsNoTracking().Where(export => export.Id == id && export.State == ExportState.Ready);
}
