using Viesion.Domain.Common;

namespace Viesion.Domain.Lists;

/// <summary>Every foreseeable « no » of the configurable lists.</summary>
public static class ListRefusals
{
    public static readonly Refusal NoLabel = new("liste-sans-libelle", "Indiquez un libellé.", nameof(ListItem.Label));
    public static readonly Refusal NoParent = new("liste-sans-parent", "Le niveau au-dessus n’existe plus. Revenez à la liste.");
    public static readonly Refusal AtTheEdge = new("liste-bord", "Cet élément est déjà au bout de la liste.");
    public static readonly Refusal HasItems = new(
        "liste-non-vide", "Cet élément en contient d’autres : supprimez-les d’abord, ou désactivez-le.");

    public static Refusal TooLong(int length)
        => new("liste-libelle-long", $"Le libellé compte {ListItem.LabelMaxLength} caractères au plus : retirez-en "
            + $"{length - ListItem.LabelMaxLength}.", nameof(ListItem.Label));

    public static Refusal Taken(string label) => new("liste-doublon", $"« {label} » figure déjà dans cette liste.", nameof(ListItem.Label));

    public static Refusal InUse(long uses)
        => new("liste-utilise",
            $"Cet élément est utilisé {uses} fois : il ne peut plus être supprimé. Désactivez-le pour ne plus le proposer.");

    /// <summary>What was chosen is no longer offered: deactivated or deleted since the form was opened.</summary>
    public static Refusal NotOffered(string field) => new("liste-retire", "Ce choix n’est plus proposé. Choisissez-en un autre.", field);
}
