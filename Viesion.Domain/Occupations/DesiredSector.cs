using Viesion.Domain.Access;

namespace Viesion.Domain.Occupations;

/// <summary>A sector of activity that a person wishes for (DOS-11), in the order of their preference.</summary>
[DossierData(DataKind.Path)]
public sealed class DesiredSector
{
    private DesiredSector()
    {
    }

    internal DesiredSector(int beneficiaryId, int sectorId, DateOnly since, int rank, int? authorId)
        => (BeneficiaryId, SectorId, Since, Rank, AuthorId) = (beneficiaryId, sectorId, since, rank, authorId);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    /// <summary>A section or a division.</summary>
    public int SectorId { get; private set; }

    /// <summary>The day it was said.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>From 1, the most wished for.</summary>
    public int Rank { get; private set; }

    public int? AuthorId { get; private set; }

    internal void MoveTo(int rank) => Rank = rank;
}
