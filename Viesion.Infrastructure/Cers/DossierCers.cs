namespace Viesion.Infrastructure.Cers;

/// <summary>The CERs of a dossier, newest first, and the draft that waits there.</summary>
/// <param name="MayWrite">Whether the profile may add one.</param>
public sealed record DossierCers(int BeneficiaryId, int FileNumber, string BeneficiaryName, IReadOnlyList<CerRow> Cers, CerDraftView? Draft,
    bool MayWrite);
