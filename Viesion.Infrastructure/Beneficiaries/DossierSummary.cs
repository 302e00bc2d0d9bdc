using Viesion.Infrastructure.Caseloads;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The résumé of a dossier (DOS-05): one property a card.</summary>
public sealed record DossierSummary
{
    public required DossierIdentity Identity { get; init; }

    public DossierPartner? Partner { get; init; }

    public DossierEnrolment? Enrolment { get; init; }

    public required IReadOnlyList<DossierReferent> Referents { get; init; }

    public DossierLastCer? LastCer { get; init; }

    public DossierEndReasons? EndReasons { get; init; }

    public EndRequestView? EndRequest { get; init; }
}
