using Viesion.Domain.Common;

namespace Viesion.Domain.Genesis;

/// <summary>Pours a Genesis file into the dossiers, in the operation's own transaction: all of the run or nothing of it.</summary>
public interface IGenesisImport
{
    Task<Result<SyncSummary>> Import(ImportGenesis command, CancellationToken cancellationToken);
}
