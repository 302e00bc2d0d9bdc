namespace Viesion.Domain.Occupations;

/// <summary>The wishes of the dossiers of the perimeter, to be changed.</summary>
public interface IWishes
{
    /// <summary>In order. Whoever else changes the wishes of this person waits until this operation ends.</summary>
    Task<IReadOnlyList<DesiredOccupation>> Occupations(int beneficiaryId, CancellationToken cancellationToken);

    /// <summary>In order. Whoever else changes the wishes of this person waits until this operation ends.</summary>
    Task<IReadOnlyList<DesiredSector>> Sectors(int beneficiaryId, CancellationToken cancellationToken);

    /// <summary>The dossier of a wished occupation; null outside the perimeter.</summary>
    Task<int?> DossierOfOccupation(int id, CancellationToken cancellationToken);

    /// <summary>The dossier of a wished sector; null outside the perimeter.</summary>
    Task<int?> DossierOfSector(int id, CancellationToken cancellationToken);

    /// <summary>Whether the métier, and the appellation as one of its own, are still in the ROME.</summary>
    Task<bool> Offers(int occupationId, int? titleId, CancellationToken cancellationToken);

    Task<bool> IsSector(int sectorId, CancellationToken cancellationToken);

    void Add(object wish);

    void Remove(object wish);
}
