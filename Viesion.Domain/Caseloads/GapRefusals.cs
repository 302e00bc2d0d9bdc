using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Why a gap, or a batch of them, is not settled.</summary>
public static class GapRefusals
{
    public static readonly Refusal Gone = new("ecart-regle", "Cet écart n’existe plus\u00a0: le dossier a changé entre-temps.");

    public static readonly Refusal NoLastDay = new(
        "ecart-jour", "Choisissez le dernier jour d’accompagnement.", nameof(SettleGaps.LastDay));

    public static readonly Refusal NoReason = new(
        "ecart-motif", "Choisissez le motif de la fin d’accompagnement.", nameof(SettleGaps.ReasonId));

    public static readonly Refusal TooMany = new("ecart-nombre", $"Réglez au plus {SettleGaps.AtMost} écarts à la fois.");
}
