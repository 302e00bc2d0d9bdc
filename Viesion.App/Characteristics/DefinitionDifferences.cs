using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>Where two versions of a definition differ, in words.</summary>
internal static class DefinitionDifferences
{
    public static IReadOnlyList<Difference> Between(CharacteristicSettings theirs, CharacteristicSettings mine,
        IReadOnlyList<FamilySettings> families)
        => Difference.Among(Lines(theirs, families).Zip(Lines(mine, families), (other, own) => new Difference(other.What, other.Said,
            own.Said)));

    private static IEnumerable<(string What, string Said)> Lines(CharacteristicSettings settings, IReadOnlyList<FamilySettings> families)
    {
        yield return ("Nom", settings.Name ?? "");
        yield return ("Famille", families.FirstOrDefault(family => family.Id == settings.FamilyId)?.Name ?? "");
        yield return ("Origine", settings.Source is { } source ? CharacteristicTexts.Name(source) : "saisie dans Viesion");
        yield return ("Type", CharacteristicTexts.Name(settings.Source is { } fed ? CharacteristicTexts.TypeOf(fed) : settings.Type));
        yield return ("Requise", settings.Required ? "oui" : "non");
        yield return ("À rafraîchir", settings.RefreshCount is { } count ? CharacteristicWords.Every(new(count, settings.RefreshUnit))!
            : "non");
        yield return ("Unité", settings.Unit ?? "");
        yield return ("Minimum", settings.Min is { } min ? French.Number(min) : "");
        yield return ("Maximum", settings.Max is { } max ? French.Number(max) : "");
        yield return (
            "Options", string.Join(", ", settings.Options.Select(option => option.Label + (option.Active ? "" : " (désactivée)"))));
    }
}
