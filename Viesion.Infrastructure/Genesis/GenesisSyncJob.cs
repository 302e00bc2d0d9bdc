using System.Globalization;
using Microsoft.Extensions.Logging;
using Quartz;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>Takes the files of the inbox, in name order (GEN-01): every night, and when an administrator asks. A file that was not settled stays, for the next time.</summary>
[DisallowConcurrentExecution]
internal sealed class GenesisSyncJob(OperationsFactory door, GenesisInbox inbox, ILogger<GenesisSyncJob> log) : IJob
{
    public const string StartedBy = "startedBy";
    public const string Forced = "force";

    public static readonly JobKey Key = new("genesis");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        var by = data.TryGetString(StartedBy, out var id) && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var member) ? member : (int?)null;
        var force = data.TryGetString(Forced, out var forced) && forced == bool.TrueString;
        await Run(by, force, cancellationToken);
    }

    internal async Task Run(int? startedById, bool force, CancellationToken cancellationToken)
    {
        foreach (var path in inbox.Waiting())
        {
            var result = await Import(new ImportGenesis(path, Force: force, StartedById: startedById), cancellationToken);
            if (result is null || result.Refusal == GenesisRefusals.AlreadyRunning || result.Refusal == Refusal.Unavailable || result.Refusal == GenesisRefusals.NoProgramme)
                return; // the files behind it wait too: they come in order
            inbox.Settle(path, result.Succeeded);
        }
    }

    private async Task<Result<SyncSummary>?> Import(ImportGenesis command, CancellationToken cancellationToken)
    {
        try
        {
            return await door.For(Perimeter.System).Run(command, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The Genesis file {File} was not settled", Path.GetFileName(command.Path));
            return null;
        }
    }
}
