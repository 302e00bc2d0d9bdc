using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>
/// What the read-only characteristics are composed of: the dossier as Genesis poured it, and the last request for a formal notice made in
/// Viesion (MID-01), when the feature that keeps the requests gives it.
/// </summary>
public sealed record FedFacts(DossierIdentity Dossier)
{
    public string? NoticeRequestReason { get; init; }

    public DateOnly? NoticeRequestedOn { get; init; }
}
