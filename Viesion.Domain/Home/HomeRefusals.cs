using Viesion.Domain.Common;

namespace Viesion.Domain.Home;

/// <summary>Every foreseeable « no » of the home page and of its information.</summary>
public static class HomeRefusals
{
    public static readonly Refusal TooManyWidgets = new(
        "accueil-complet", $"Votre accueil compte déjà {HomeArrangement.MaxWidgets} widgets : retirez-en un d’abord.");
    public static readonly Refusal UnknownWidget = new("accueil-widget-inconnu", "Ce widget n’existe pas.");
    public static readonly Refusal WidgetTwice = new("accueil-widget-double", "Ce widget est déjà sur votre accueil.");
    public static readonly Refusal OutsideGrid = new("accueil-hors-grille", "Cette taille sort de la grille.");
    public static readonly Refusal NoTitle = new(
        "information-sans-titre", "Donnez un titre à l’information.", nameof(AnnouncementContent.Title));
    public static readonly Refusal NoText = new("information-vide", "Écrivez l’information.", nameof(AnnouncementContent.Text));
    public static readonly Refusal BadLink = new("information-lien",
        "Écrivez une adresse complète (https://…) ou une page de Viesion (/rapports).", nameof(AnnouncementContent.Link));

    public static Refusal TooLong(string field, int max) => new("information-longue", $"Trop long : {max} caractères au plus.", field);
}
