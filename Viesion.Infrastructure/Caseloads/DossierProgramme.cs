using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>« Dispositif » of a dossier: the inscription, its veilles, last first, and what the one who looks may do.</summary>
/// <param name="MayExit">True only where the département uses the exit of the programme (CAS-01).</param>
/// <param name="Reasons">What a veille may be for.</param>
public sealed record DossierProgramme(
    int BeneficiaryId, string Programme, EnrolmentState State, DateOnly EnteredOn, DateOnly? ExitedOn, uint Version,
    IReadOnlyList<StandbyLine> Standbys,
    bool MayEdit, bool MayExit, bool MayCancelExit, IReadOnlyList<CaseloadChoice> Reasons)
{
    /// <summary>The veille that runs, if any.</summary>
    public StandbyLine? Running => Standbys.FirstOrDefault(standby => standby.End is null);
}
