namespace Viesion.Domain.Common;

/// <summary>
/// A foreseeable « no »: a stable code for tests and logs, and the French sentence shown to the person.
/// <see cref="Field"/> names the form field it stands beside, or is null for a banner.
/// </summary>
public sealed record Refusal(string Code, string Message, string? Field = null)
{
    /// <summary>The object does not exist, or lies outside the perimeter: the two are never told apart.</summary>
    public static readonly Refusal NotFound = new("introuvable", "Cet élément n’existe pas ou n’est pas dans votre périmètre.");

    /// <summary>The profile may see the object but not do this to it.</summary>
    public static readonly Refusal Forbidden = new("interdit", "Votre profil ne permet pas cette action.");

    /// <summary>Somebody else saved first (NFR-06): nothing was overwritten.</summary>
    public static readonly Refusal Conflict = new(
        "conflit", "Quelqu’un a modifié cet élément entre-temps. Rechargez-le pour voir ce qui a changé.");

    /// <summary>Something that was chosen has been deleted meanwhile: nothing was written.</summary>
    public static readonly Refusal Gone = new(
        "disparu", "Un élément choisi vient d’être supprimé. Rechargez la page pour voir ce qui est encore proposé.");

    /// <summary>The database does not answer: nothing was written, what was typed stays on the screen.</summary>
    public static readonly Refusal Unavailable = new(
        "indisponible", "La base de données ne répond pas. Rien n’est perdu à l’écran : réessayez dans quelques secondes.");

    /// <summary>The same form was already saved, with something else in it: the first is kept, nothing more was written.</summary>
    public static readonly Refusal AlreadyDone = new("deja-enregistre",
        "Ce formulaire a déjà été enregistré, avec ce qu’il contenait alors. Rechargez la page pour voir ce qui est enregistré.");
}
