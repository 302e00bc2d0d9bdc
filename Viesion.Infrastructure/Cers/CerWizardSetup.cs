using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>All that the wizard opens with, for a new CER or for the correction of one.</summary>
/// <param name="CerId">The CER under correction; null for a new one.</param>
/// <param name="Version">The version of the CER under correction.</param>
/// <param name="Current">What is written in the CER under correction.</param>
public sealed record CerWizardSetup(
    int BeneficiaryId, int? CerId, uint Version, CerState State, int FileNumber, string BeneficiaryName, int NextNumber,
    IReadOnlyList<CerChoice> Themes, IReadOnlyList<CerChoice> Priorities,
    PreviousCer? Previous, RunningCer? Running, CerContent? Current, CerDraftView? Draft);
