namespace Viesion.Domain.Genesis;

/// <summary>The runs of the sync, and who is told of them.</summary>
public interface IGenesisRuns
{
    /// <summary>To be changed; null before the first file.</summary>
    Task<GenesisRun?> LastApplied(CancellationToken cancellationToken);

    /// <summary>The active administrators.</summary>
    Task<IReadOnlyList<int>> Administrators(CancellationToken cancellationToken);
}
