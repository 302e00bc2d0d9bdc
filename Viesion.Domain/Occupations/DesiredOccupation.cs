using Viesion.Domain.Access;

namespace Viesion.Domain.Occupations;

/// <summary>A métier that a person wishes for (DOS-11), in the order of their preference.</summary>
[DossierData(DataKind.Path)]
public sealed class DesiredOccupation
{
    private DesiredOccupation()
    {
    }

    internal DesiredOccupation(int beneficiaryId, int occupationId, int? titleId, DateOnly since, int rank, int? authorId)
        => (BeneficiaryId, OccupationId, TitleId, Since, Rank, AuthorId) = (beneficiaryId, occupationId, titleId, since, rank, authorId);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int OccupationId { get; private set; }

    /// <summary>The appellation, when the person named one.</summary>
    public int? TitleId { get; private set; }

    /// <summary>The day it was said.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>From 1, the most wished for.</summary>
    public int Rank { get; private set; }

    public int? AuthorId { get; private set; }

    internal void MoveTo(int rank) => Rank = rank;
}
