using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>What the frise of a dossier is drawn from (DOS-09).</summary>
/// <param name="Entitlement">The current entitlement, for a dossier whose history says nothing.</param>
public sealed record FriseData(int BeneficiaryId, EntitlementStatus? Entitlement, DateOnly? EntitlementOn, IReadOnlyList<FriseEnrolment> Enrolments,
    IReadOnlyList<DossierReferent> Referents, IReadOnlyList<FriseCer> Cers, IReadOnlyList<EntitlementChange> Changes);
