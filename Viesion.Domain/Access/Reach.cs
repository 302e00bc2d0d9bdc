namespace Viesion.Domain.Access;

/// <summary>
/// By what a dossier comes within somebody's reach (spec, « People and what they may see »). The names are stable: Grants.sql reads them.
/// </summary>
public enum Reach
{
    /// <summary>Every dossier.</summary>
    Everywhere,

    /// <summary>Every dossier of the person's territory, whatever its state.</summary>
    Territory,

    /// <summary>The dossiers followed today by anyone of the person's structure.</summary>
    Structure,

    /// <summary>The dossiers on which the person has an assignment that runs today, of parcours or of étape.</summary>
    Assignment,
}
