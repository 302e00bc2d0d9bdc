using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>Every foreseeable « no » of a saved report.</summary>
public static class SavedReportRefusals
{
    public static readonly Refusal NoName = new("rapport-sans-nom", "Donnez un nom au rapport.", nameof(SavedReportContent.Name));
    public static readonly Refusal NameTooLong = new("rapport-nom-long", $"Le nom compte {SavedReport.NameMaxLength} caractères au plus.",
        nameof(SavedReportContent.Name));
    public static readonly Refusal TooLong = new(
        "rapport-long", "Ce rapport a trop de critères pour être enregistré. Retirez-en quelques-uns.");
    public static readonly Refusal NotOwner = new(
        "rapport-autre", "Seule la personne qui a enregistré ce rapport peut le modifier. Enregistrez-en une copie.");
}
