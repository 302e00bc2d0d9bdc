using System.Globalization;
using Microsoft.Extensions.Logging;
using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>Takes the files of the inbox, in name order (GEN-01): every night, and when an administrator asks. A file that can't be taken
/// now (another run, the database away) stays for the next time, and those behind it; one at which the run fails is put aside, so that the
/// next is taken.</summary>
[DisallowConcurrentExecution]
internal sealed class GenesisSyncJob(OperationsFactory door, GenesisInbox inbox, ILogger<GenesisSyncJob> log) : IJob
{
    public const string StartedBy = "startedBy";
    public const string Forced = "force";

    public static readonly JobKey Key = new("genesis");

    private static readonly Refusal[] Later = [GenesisRefusals.AlreadyRunning, Refusal.Unavailable, GenesisRefusals.NoProgramme];

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        var by = data.TryGetString(StartedBy, out var id)
            && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var member) ? member : (int?)null;
        var force = data.TryGetString(Forced, out var forced) && forced == bool.TrueString;
        await Run(by, force, cancellationToken);
    }

    internal async Task Run(int? startedById, bool force, CancellationToken cancellationToken)
    {
        foreach (var path in inbox.Waiting())
        {
            var (settled, taken) = await Import(new ImportGenesis(path, Force: force, StartedById: startedById), cancellationToken);
            if (!settled)
                return; // the files behind it wait too: they come in order
            Settle(path, taken);
        }
    }

    // A file that can't be moved is met again, unchanged, the next time: it holds nobody up.
    private void Settle(string path, bool taken)
    {
        try
        {
            inbox.Settle(path, taken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.LogError(failure, "The Genesis file {File} could not be put aside", Path.GetFileName(path));
        }
    }

    private async Task<(bool Settled, bool Taken)> Import(ImportGenesis command, CancellationToken cancellationToken)
    {
        try
        {
            var result = await door.For(Perimeter.System).Run(command, cancellationToken);
            return (result.Refusal is null || !Later.Contains(result.Refusal), result.Succeeded);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The run's row says it failed and why; the file is to blame unless the database was away.
            log.LogError(failure, "The Genesis file {File} was not taken", Path.GetFileName(command.Path));
            return (!DatabaseFailure.IsUnavailable(failure), false);
        }
    }
}
