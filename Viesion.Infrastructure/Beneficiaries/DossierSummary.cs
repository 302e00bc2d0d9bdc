using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Notes;
using Viesion.Infrastructure.Occupations;

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
    public IReadOnlyList<CharacteristicItem> Characteristics { get; init; } = [];
    public WishSummary Wishes { get; init; } = WishSummary.None;
    /// <summary>The open notes that I may read, last written first.</summary>
    public IReadOnlyList<NoteRow> Notes { get; init; } = [];

    public DossierFormalNotice? FormalNotice { get; init; }
}
