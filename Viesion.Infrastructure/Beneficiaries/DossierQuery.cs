using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>What is asked of the list of dossiers: criteria add up (DOS-02).</summary>
public sealed record DossierQuery
{
    public string? Text { get; init; }

    /// <summary>Followed today by this collaborator.</summary>
    public int? ReferentId { get; init; }

    /// <summary>Followed today by anyone of this structure.</summary>
    public int? OrganisationId { get; init; }

    public EnrolmentState? State { get; init; }

    public DossierSort Sort { get; init; }

    /// <summary>Of no effect on <see cref="DossierSort.Consulted"/>.</summary>
    public bool Descending { get; init; }

    public DossierCursor? After { get; init; }
}
