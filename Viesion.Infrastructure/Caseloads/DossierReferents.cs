namespace Viesion.Infrastructure.Caseloads;

/// <summary>« Référents » of a dossier: who accompanies, who did, what may be done about it.</summary>
/// <param name="StillPoured">True when the last Genesis file holds the person: an exit that it does not confirm is undone by the
/// next.</param>
/// <param name="EndReasons">What an end may be asked for (list « Motifs de fin d'accompagnement »).</param>
public sealed record DossierReferents(
    int BeneficiaryId, IReadOnlyList<AssignmentLine> Lines, EndRequestView? Request, DossierEndReasons? Detected, bool StillPoured,
    IReadOnlyList<ExitReminder> Reminders, IReadOnlyList<CaseloadChoice> EndReasons);
