using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>Characteristics as people read them.</summary>
public static class CharacteristicWords
{
    public static string Value(CharacteristicItem item, RecordedCharacteristic value) => Value(item, value.Content, value.OptionLabel);

    public static string Value(CharacteristicItem item, CharacteristicContent content, string? option) => item.Source switch
    {
        GenesisSource.Entitlement when Enum.TryParse<EntitlementStatus>(content.Text, out var status) =>
            BeneficiaryTexts.Entitlement(status),
        GenesisSource.Orientation => BeneficiaryTexts.Orientation(content.Text) ?? "",
        GenesisSource.Duties => content.Text == "SDD" ? "Soumis à droits et devoirs (SDD)" : "Non soumis à droits et devoirs (NSDD)",
        _ => item.Type switch
        {
            CharacteristicType.Date => French.Date(content.Date),
            CharacteristicType.List => option ?? "",
            CharacteristicType.YesNo => content.YesNo switch { true => "oui", false => "non", _ => "" },
            CharacteristicType.Number => content.Number is { } number
                ? French.Number(number) + (item.Unit is null ? "" : $" {item.Unit}") : "",
            _ => content.Text ?? "",
        },
    };

    /// <summary>Why the arrow is green or blue, or the dot red, in one sentence; null where there is nothing to say.</summary>
    public static string? Freshness(CharacteristicItem item, DateOnly today) => item switch
    {
        { IsMissing: true } => "Manquante : cette caractéristique est requise, complétez-la.",
        { Current: null } => null,
        { Source: GenesisSource.RefreshedOn, Current.ConfirmedOn: { } on } when item.IsStale(today) =>
            $"À vérifier : Genesis n’a pas transmis ce dossier depuis le {French.Date(on)}.",
        { Source: not null } => "À jour : transmise par Genesis, elle ne se modifie pas ici.",
        { Current.ConfirmedOn: { } on, Refresh: { } refresh } => item.IsStale(today)
            ? $"À rafraîchir : actualisée le {French.Date(on)}, elle devait l’être de nouveau avant le "
            + $"{French.Date(refresh.LastFreshDay(on).AddDays(1))}."
            : $"À jour : actualisée le {French.Date(on)}, à rafraîchir après le {French.Date(refresh.LastFreshDay(on))}.",
        _ => $"À jour : actualisée le {French.Date(item.Current!.ConfirmedOn)}, elle n’a pas à être rafraîchie.",
    };

    /// <summary>« depuis le 12/03/2025 · saisie par Aïcha Bernard le 14/03/2025 ».</summary>
    public static string Origin(RecordedCharacteristic value) => string.Join(" · ", new[]
    {
        // A date that Genesis gives is its own date.
        value.ValidFrom is { } since && value.Content.Date != since ? $"depuis le {French.Date(since)}" : null,
        value.Id is not null && value.ConfirmedOn is { } on ? $"actualisée le {French.Date(on)}" : null,
        value.RecordedBy is { } by ? $"saisie par {by}" : null,
    }.OfType<string>());

    /// <summary>« tous les 6 mois ».</summary>
    public static string? Every(RefreshPeriod? refresh) => refresh is null ? null
        : $"tous les {(refresh.Count == 1 ? "" : $"{refresh.Count} ")}{(refresh.Unit == RefreshUnit.Days ? "jours" : "mois")}";

    /// <summary>« utilisée par 12 dossiers », « utilisée par plus de 10 000 dossiers ».</summary>
    public static string Use(int dossiers) => dossiers switch
    {
        0 => "jamais utilisée",
        > CharacteristicSettingsReads.CountedAtMost =>
            $"utilisée par plus de {French.Count(CharacteristicSettingsReads.CountedAtMost, "dossier")}",
        _ => $"utilisée par {French.Count(dossiers, "dossier")}",
    };

    /// <summary>« utilisée 12 fois »: an option, past values included.</summary>
    public static string Times(int values) => values switch
    {
        0 => "jamais utilisée",
        > CharacteristicSettingsReads.CountedAtMost => $"utilisée plus de {French.Number(CharacteristicSettingsReads.CountedAtMost)} fois",
        _ => $"utilisée {French.Number(values)} fois",
    };
}
