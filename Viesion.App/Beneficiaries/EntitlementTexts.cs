using Viesion.App.Ui;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>Évènements du droit as people read them.</summary>
public static class EntitlementTexts
{
    public static string Kind(EntitlementEventKind kind) => kind switch
    {
        EntitlementEventKind.Status => "État du droit",
        EntitlementEventKind.Orientation => "Orientation",
        _ => "Soumission aux droits et devoirs",
    };

    /// <summary>
    /// The status that an event of kind <see cref="EntitlementEventKind.Status"/> gives; null when the information disappeared.
    /// </summary>
    public static EntitlementStatus? Status(string? value) => Enum.TryParse<EntitlementStatus>(value, out var status) ? status : null;

    public static string Value(EntitlementChange change) => change.Value is null ? "Information retirée"
        : change.Kind == EntitlementEventKind.Status && Status(change.Value) is { } status ? BeneficiaryTexts.Entitlement(status)
        : change.Kind == EntitlementEventKind.Orientation ? BeneficiaryTexts.Orientation(change.Value)! : change.Value;

    public static Tone Tone(EntitlementChange change)
        => change.Kind == EntitlementEventKind.Status && Status(change.Value) is { } status ? BeneficiaryTexts.Tone(status)
            : Ui.Tone.Neutral;
}
