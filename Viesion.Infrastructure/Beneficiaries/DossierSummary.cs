namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The résumé of a dossier (DOS-05).</summary>
public sealed record DossierSummary(DossierIdentity Identity, DossierPartner? Partner, DossierEnrolment? Enrolment, IReadOnlyList<DossierReferent> Referents, DossierLastCer? LastCer);
