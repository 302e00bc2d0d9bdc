using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Genesis;

/// <summary>
/// One sync run from one file (GEN-01). Asked for by a job or a command, which act for the system: it changes every territory.
/// </summary>
/// <param name="Path">The file, on this server.</param>
/// <param name="FileOn">Its date, when its name does not say it.</param>
/// <param name="Force">Takes a file older than the last one applied, or once more the last one.</param>
/// <param name="StartedById">The administrator who asked for it, if any.</param>
/// <param name="Progress">Told of each step and about twice a second while reading.</param>
public sealed record ImportGenesis(string Path, DateOnly? FileOn = null, bool Force = false, int? StartedById = null,
    IProgress<SyncProgress>? Progress = null)
    : ICommand<SyncSummary>;

internal sealed class ImportGenesisHandler(IGenesisImport genesis, Perimeter perimeter) : IHandler<ImportGenesis, SyncSummary>
{
    public async Task<Result<SyncSummary>> Handle(ImportGenesis command, CancellationToken cancellationToken)
        => perimeter.IsSystem ? await genesis.Import(command, cancellationToken) : Refusal.Forbidden;
}
