using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Genesis;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// One sync run (GEN-01…06): takes the lock that only one run holds, reads the file in constant memory, stages it by COPY and merges it by
/// sets, all in the operation's transaction. Killed at any moment, nothing of it remains but a note, and it is simply made again.
/// </summary>
internal sealed class GenesisImport(
    ViesionDbContext db, OperationsFactory door, IGenesisRuns runs, INotifications notifications, ILiveEvents live, IAudit audit,
    TimeProvider clock, ILogger<GenesisImport> log) : IGenesisImport
{
    private const string Reading = "Lecture du fichier";
    private const int ReadingPercent = 45;

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public async Task<Result<SyncSummary>> Import(ImportGenesis command, CancellationToken cancellationToken)
    {
        if (!await GenesisLock.Take(db, cancellationToken))
            return GenesisRefusals.AlreadyRunning;
        await Beside(notes => notes.CloseDead());
        var opened = await GenesisFile.Open(command.Path, command.FileOn, cancellationToken);
        if (!opened.Succeeded)
            return await Refused(command, null, opened.Refusal);
        await using var file = opened.Value;
        var last = await db.GenesisRuns.AsNoTracking().Where(run => run.State == GenesisRunState.Applied).OrderByDescending(run => run.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is not null && last.Hash == file.Hash && last.FileOn == file.FileOn && last.Rejected == 0 && !command.Force)
            return new SyncSummary(file.Name, last.Read, 0, 0, last.Read, 0, 0, 0);
        if (last is { Hash.Length: > 0 } && file.FileOn < last.FileOn && !command.Force)
            return await Refused(command, file, GenesisRefusals.Older(file.FileOn, last.FileOn));
        if (await db.Programmes.AsNoTracking()
            .SingleOrDefaultAsync(programme => programme.IsDefault, cancellationToken) is not { } programme)
            return GenesisRefusals.NoProgramme;
        var lines = file.Lines();
        var header = await Header(file, lines, cancellationToken);
        if (!header.Succeeded)
            return await Refused(command, file, header.Refusal);
        return await Noted(command, file, id => Pour(command, id, programme.Id, file, header.Value, lines, cancellationToken));
    }

    private async Task<SyncSummary> Pour(ImportGenesis command, int id, int programme, GenesisFile file, GenesisHeader header,
        BoundedLines lines, CancellationToken cancellationToken)
    {
        var progress = new GenesisProgress(door, id, command.Progress, clock);
        try
        {
            progress.Step(0, Reading);
            await db.Database.ExecuteSqlRawAsync("SET LOCAL work_mem = '64MB'; SET LOCAL jit = off; SET LOCAL viesion.bulk = on",
                cancellationToken);
            var reader = new GenesisReader(file, header, lines, await GenesisDirectory.Read(db, cancellationToken), clock.Today());
            var staging = new GenesisStaging(Connection);
            await staging.Fill(reader, _ => progress.Meanwhile((int)(ReadingPercent * lines.BytesRead / Math.Max(1, file.Length)), Reading),
                cancellationToken);
            await staging.KeepWhatTheFileDoesNotSay(header, cancellationToken);

            var merge = new GenesisMerge(Connection, id, programme, file.FileOn, clock.Today(), clock.GetUtcNow());
            foreach (var (script, percent, step) in GenesisMerge.Steps)
            {
                progress.Step(percent, step);
                await merge.Run(script, cancellationToken);
            }
            progress.Step(98, "Fin");
            var (created, updated, reoriented, reopened) = await merge.Counts(cancellationToken);
            foreach (var caseload in await merge.Caseloads(cancellationToken))
            {
                notifications.Tell(caseload.StaffMemberId, GenesisTexts.Caseload(caseload.Entered, caseload.Left), "/beneficiaires", null);
                live.Publish(new LiveEvent(LiveTopic.Caseload, StaffMemberId: caseload.StaffMemberId));
            }
            foreach (var request in await merge.EndRequests(cancellationToken))
            {
                notifications.Tell(request.RequestedById, GenesisTexts.EndConfirmed(request.FileNumber),
                    $"/beneficiaires/{request.BeneficiaryId}/referents", request.BeneficiaryId);
                live.Publish(new LiveEvent(LiveTopic.Caseload, BeneficiaryId: request.BeneficiaryId));
            }
            foreach (var notice in await merge.FormalNotices(cancellationToken))
            {
                notifications.Tell(notice.RequestedById, FormalNoticeTexts.Done(notice.FileNumber, notice.NoticeOn),
                    $"/beneficiaires/{notice.BeneficiaryId}", notice.BeneficiaryId);
                live.Publish(new LiveEvent(LiveTopic.FormalNotice, notice.Id, notice.BeneficiaryId));
            }
            return new SyncSummary(file.Name, staging.Read, created, updated, staging.Read - staging.Rejected - created - updated,
                staging.Rejected, reoriented, reopened)
            {
                RunId = id,
                Warned = staging.Warned,
                Warning = GenesisTexts.Warning(header.Unknown, staging.Warned),
            };
        }
        finally
        {
            await progress.Settled();
        }
    }

    // Notes the run before, and closes it: in this transaction when it succeeds, beside it when it does not.
    private async Task<Result<SyncSummary>> Noted(ImportGenesis command, GenesisFile file, Func<int, Task<SyncSummary>> pour)
    {
        var id = await Beside(
            notes => notes.Start(new GenesisRun(file.Name, file.FileOn, file.Hash, command.StartedById, clock.GetUtcNow())));
        try
        {
            var summary = await pour(id);
            var run = await db.GenesisRuns.SingleAsync(run => run.Id == id);
            run.Apply(summary, clock.GetUtcNow());
            if (run.RejectsTooMany)
                await TellOfRejects(run);
            audit.Record(AuditAction.Synced, nameof(GenesisRun), $"{id}",
                detail: $"{summary.Read} {summary.Created} {summary.Updated} {summary.Rejected}");
            live.Publish(new LiveEvent(LiveTopic.Sync, id));
            return summary;
        }
        catch (Exception failure)
        {
            var cancelled = failure is OperationCanceledException;
            if (!cancelled)
                log.LogError(failure, "Genesis run {Run} failed", id);
            await TryAbandon(id, cancelled ? GenesisRunState.Interrupted : GenesisRunState.Failed, cancelled ? GenesisRuns.InterruptedText
                : GenesisTexts.Failed(id, Cause(failure)));
            throw;
        }
    }

    private async Task TellOfRejects(GenesisRun run)
    {
        foreach (var administrator in await runs.Administrators(CancellationToken.None))
            notifications.Tell(administrator, GenesisWatch.Rejects(run.FileName, run.Read, run.Rejected),
                $"{GenesisWatch.Link}/{run.Id}", null);
    }

    private async Task<Result<SyncSummary>> Refused(ImportGenesis command, GenesisFile? file, Refusal refusal)
    {
        if (refusal != GenesisRefusals.NotFound(command.Path))
        {
            var run = new GenesisRun(Path.GetFileName(command.Path), file?.FileOn ?? command.FileOn ?? clock.Today(), file?.Hash ?? "",
                command.StartedById, clock.GetUtcNow());
            run.Abandon(GenesisRunState.Refused, refusal.Message, clock.GetUtcNow());
            await Beside(notes => notes.Start(run));
        }
        return refusal;
    }

    // The kind of fault alone: a message of PostgreSQL may quote what the file says of a person.
    private static string Cause(Exception failure) => failure switch
    {
        PostgresException postgres => $"PostgreSQL {postgres.SqlState}",
        { InnerException: PostgresException postgres } => $"PostgreSQL {postgres.SqlState}",
        _ => failure.GetType().Name,
    };

    private async Task TryAbandon(int id, GenesisRunState state, string failure)
    {
        try
        {
            await Beside(notes => notes.Abandon(id, state, failure));
        }
        catch (Exception away) when (DatabaseFailure.IsUnavailable(away))
        {
            // Nobody holds the lock any more: the run shows as interrupted all the same.
        }
    }

    private Task<T> Beside<T>(Func<GenesisRuns, Task<T>> note) => door.For(Perimeter.System).Record(note);

    private static async Task<Result<GenesisHeader>> Header(GenesisFile file, BoundedLines lines, CancellationToken cancellationToken)
    {
        if (!await lines.Next(cancellationToken) || lines.TooLong)
            return GenesisRefusals.NoHeader;
        try
        {
            return GenesisHeader.Parse(file.Encoding.GetString(lines.Line.Span));
        }
        catch (System.Text.DecoderFallbackException)
        {
            return GenesisRefusals.NoHeader;
        }
    }
}
