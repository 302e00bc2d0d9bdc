using Microsoft.Extensions.Logging;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>
/// Writes the exports that wait, one after the other: rows in the owner's perimeter, pieces into the database, the lease renewed meanwhile.
/// </summary>
internal sealed class ExportWork(OperationsFactory doors, NpgsqlDataSource database, LetterWork letters, TimeProvider clock,
    ILogger<ExportWork> log)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>False when nothing waits.</summary>
    public async Task<bool> Next(CancellationToken cancellationToken)
    {
        var taken = await doors.For(Perimeter.System).Run(new TakeExport(), cancellationToken);
        if (taken.Value is not { } export)
            return false;
        if (export.Attempt > 0)
            await Write(export, cancellationToken);
        return true;
    }

    private async Task Write(TakenExport export, CancellationToken cancellationToken)
    {
        var progress = new ExportProgress();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var written = new CancellationTokenSource();
        var beating = KeepAlive(export, progress, stop, written.Token);
        FinishExport? end = null;
        try
        {
            end = await Content(export, progress, stop.Token);
        }
        catch (Exception failure) when (stop.IsCancellationRequested)
        {
            // Cancelled by its owner, taken over, or the server stops: then the lease runs out and another begins again.
            log.LogInformation("Export {Id} stopped on its way: {Failure}", export.Id, failure.GetType().Name);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Export {Id} failed", export.Id);
            end = new FinishExport(export.Id, export.Attempt, 0, 0, ExportTexts.Unexpected);
        }
        await written.CancelAsync();
        await beating;
        if (end is not null)
            await doors.For(Perimeter.System).Run(end, CancellationToken.None);
    }

    private async Task<FinishExport> Content(TakenExport export, ExportProgress progress, CancellationToken cancellationToken)
    {
        await using var output = new ExportOutput(database, export.Id, export.Attempt);
        if (export.Report == ReportExport.Letters)
            return await Letters(export, progress, output, cancellationToken);
        var rows = await doors.For(export.Owner).Record<ExportContentReads, long?>(
            reads => reads.Write(export, progress, output, cancellationToken), cancellationToken);
        if (rows is null)
            return new FinishExport(export.Id, export.Attempt, 0, 0, ExportTexts.NoReport);
        await output.Save(cancellationToken);
        return new FinishExport(export.Id, export.Attempt, rows.Value, output.Sent);
    }

    private async Task<FinishExport> Letters(
        TakenExport export, ExportProgress progress, ExportOutput output, CancellationToken cancellationToken)
    {
        if (LetterOrder.Parse(export.Filters) is not { } order)
            return new FinishExport(export.Id, export.Attempt, 0, 0, ExportTexts.NoReport);
        var made = await letters.Make(doors.For(export.Owner), order, export.Id, progress.Add, cancellationToken);
        if (!made.Succeeded)
            return new FinishExport(export.Id, export.Attempt, 0, 0, made.Refusal == Refusal.NotFound ? ExportTexts.NoLetters
                : made.Refusal.Message);
        using var file = made.Value;
        await using (var content = File.OpenRead(file.Path))
            await content.CopyToAsync(output, 1 << 16, cancellationToken);
        await output.Save(cancellationToken);
        return new FinishExport(export.Id, export.Attempt, file.Letters, output.Sent);
    }

    private async Task KeepAlive(TakenExport export, ExportProgress progress, CancellationTokenSource stop, CancellationToken written)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(written))
                if ((await doors.For(Perimeter.System).Run(new RenewExport(export.Id, export.Attempt, progress.Written),
                    written)).Refusal is { } refusal && refusal != Refusal.Unavailable && refusal != Refusal.Conflict)
                    await stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The file is written, or its writing failed.
        }
    }
}
