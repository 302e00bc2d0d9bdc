using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Every foreseeable « no » of characteristics: a code, a French sentence, the field it stands beside.</summary>
public static class CharacteristicRefusals
{
    public static readonly Refusal NoFamilyName = new(
        "famille-sans-nom", "Donnez un nom à la famille.", nameof(SaveCharacteristicFamily.Name));
    public static readonly Refusal FamilyTwice = new(
        "famille-double", "Une autre famille porte déjà ce nom.", nameof(SaveCharacteristicFamily.Name));

    public static readonly Refusal NoName = new(
        "caracteristique-sans-nom", "Donnez un nom à la caractéristique.", nameof(CharacteristicSettings.Name));
    public static readonly Refusal NameTwice = new("caracteristique-double", "Cette famille a déjà une caractéristique de ce nom.",
        nameof(CharacteristicSettings.Name));
    public static readonly Refusal NoFamily = new(
        "caracteristique-sans-famille", "Choisissez une famille.", nameof(CharacteristicSettings.FamilyId));
    public static readonly Refusal TypeFixed = new(
        "caracteristique-type", "Des dossiers ont déjà une valeur\u00a0: le type ne peut plus changer. Créez une autre caractéristique et "
        + "désactivez celle-ci.", nameof(CharacteristicSettings.Type));
    public static readonly Refusal SourceFixed = new(
        "caracteristique-source", "Des dossiers ont déjà une valeur\u00a0: l’origine ne peut plus changer. Créez une autre caractéristique "
        + "et désactivez celle-ci.", nameof(CharacteristicSettings.Source));
    public static readonly Refusal BoundsReversed = new(
        "caracteristique-bornes", "Le maximum est plus petit que le minimum.", nameof(CharacteristicSettings.Max));
    public static readonly Refusal NoOption = new("caracteristique-sans-option", "Une liste propose au moins une option active.",
        nameof(CharacteristicSettings.Options));
    public static readonly Refusal TooManyOptions = new("caracteristique-options",
        $"Une liste compte {CharacteristicDefinition.MaxOptions} options au plus.", nameof(CharacteristicSettings.Options));
    public static readonly Refusal OptionWithoutLabel = new(
        "caracteristique-option-vide", "Chaque option a un libellé.", nameof(CharacteristicSettings.Options));
    public static readonly Refusal OptionTwice = new(
        "caracteristique-option-double", "Deux options portent le même libellé.", nameof(CharacteristicSettings.Options));
    public static readonly Refusal OptionUsed = new("caracteristique-option-utilisee",
        "Une option que des dossiers utilisent ne se supprime pas\u00a0: désactivez-la.", nameof(CharacteristicSettings.Options));
    public static readonly Refusal Used = new("caracteristique-utilisee",
        "Des dossiers ont une valeur pour cette caractéristique\u00a0: elle ne se supprime pas. Désactivez-la.");

    public static readonly Refusal NothingTyped = new(
        "caracteristique-rien", "Rien n’a changé\u00a0: modifiez au moins une caractéristique.");
    public static readonly Refusal OnlyCurrent = new("caracteristique-historique", "Seule la valeur actuelle se corrige ou se rafraîchit.");

    public static string ValueField(int definitionId) => $"valeur-{definitionId}";

    public static string DateField(int definitionId) => $"depuis-{definitionId}";

    public static Refusal TooLong(string field, int length, int max)
        => new("texte-long", $"Texte trop long\u00a0: retirez {length - max} caractère{(length - max > 1 ? "s" : "")}.", field);

    public static Refusal BadRefresh(RefreshUnit unit) => new("caracteristique-delai",
        $"Indiquez entre 1 et {RefreshPeriod.Max(unit)} {(unit == RefreshUnit.Days ? "jours" : "mois")}, ou laissez vide.",
        nameof(CharacteristicSettings.RefreshCount));

    public static Refusal BadBound(string field)
        => new("caracteristique-borne", "Ce nombre est trop grand\u00a0: 99 999 999,99 au plus.", field);

    public static Refusal Gone(int id)
        => new("caracteristique-retiree", "Cette caractéristique vient d’être retirée par un administrateur\u00a0: elle ne se saisit plus.",
            ValueField(id));

    public static Refusal ReadOnly(int id)
        => new("caracteristique-genesis", "Cette caractéristique est transmise par Genesis\u00a0: elle ne se modifie pas dans Viesion.",
            ValueField(id));

    public static Refusal Empty(int id)
        => new("caracteristique-vide", "Indiquez une valeur. Pour retirer celle du dossier, utilisez «\u00a0Supprimer\u00a0».",
            ValueField(id));

    public static Refusal OptionUnknown(int id)
        => new("caracteristique-option", "Cette option n’est plus proposée\u00a0: choisissez-en une autre.", ValueField(id));

    public static Refusal OutOfBounds(int id, string bounds)
        => new("caracteristique-nombre", $"Indiquez un nombre {bounds}.", ValueField(id));

    public static Refusal TooPrecise(int id) => new("caracteristique-decimales", "Deux décimales au plus.", ValueField(id));

    public static Refusal InTheFuture(int id)
        => new("caracteristique-future", "Cette date est dans le futur\u00a0: indiquez depuis quand la valeur est vraie.", DateField(id));

    public static Refusal BeforeCurrent(int id, DateOnly current) => new("caracteristique-anterieure",
        $"La valeur actuelle date du {current:dd/MM/yyyy}\u00a0: une actualisation ne peut pas être plus ancienne. Pour la corriger, "
        + "utilisez «\u00a0Corriger\u00a0».", DateField(id));

    public static Refusal BeforeHistory(int id, DateOnly previous) => new("caracteristique-historique-date",
        $"La valeur précédente date du {previous:dd/MM/yyyy}\u00a0: celle-ci ne peut pas être plus ancienne.", DateField(id));

    public static Refusal Same(int id)
        => new("caracteristique-identique", "C’est déjà la valeur actuelle. Utilisez «\u00a0Rafraîchir\u00a0» si elle est toujours vraie, "
            + "«\u00a0Corriger\u00a0» pour changer sa date.", ValueField(id));
}
