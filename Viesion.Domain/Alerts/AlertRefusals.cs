using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>Every foreseeable « no » of the alerts.</summary>
public static class AlertRefusals
{
    public const string ThresholdField = "Threshold";

    public static readonly Refusal NoThreshold = new("alerte-sans-seuil", "Cette alerte n’a pas de seuil à régler.");
    public static readonly Refusal UnknownProgramme = new("alerte-dispositif", "Choisissez un dispositif de la liste.");
    public static readonly Refusal UnknownSituation = new("alerte-situation", "Choisissez une situation de la liste.");

    public static readonly Refusal UnknownFrequency = new("alerte-recapitulatif", "Choisissez une fréquence de la liste.");

    public static Refusal OutOfBounds(AlertThreshold threshold)
        => new("alerte-seuil", $"Indiquez un nombre entier de {(threshold.Unit == AlertUnit.Months ? "mois" : "jours")}, entre "
            + $"{threshold.Min} et {threshold.Max}.", ThresholdField);
}
