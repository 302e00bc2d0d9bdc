namespace Viesion.Domain.Caseloads;

/// <summary>Whom Genesis names, as the last sync left it.</summary>
public interface IGenesisReferents
{
    Task<GenesisWord> Of(int beneficiaryId, CancellationToken cancellationToken);
}
