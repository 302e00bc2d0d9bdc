namespace Viesion.Domain.Access;

/// <summary>How far a perimeter reaches. The numbers are stable: PostgreSQL's policies read the names.</summary>
public enum PerimeterScope
{
    /// <summary>Nothing at all: nobody is signed in, or the profile has no dossier of its own yet.</summary>
    Nothing,

    /// <summary>The dossiers on which the person has a running assignment today.</summary>
    OwnDossiers,

    /// <summary>The dossiers followed today by anyone of the person's structure.</summary>
    Organisation,

    /// <summary>Every dossier of the person's territory, whatever its state.</summary>
    Territory,

    /// <summary>Every dossier.</summary>
    Everything,

    /// <summary>Every dossier, for a job or a command that acts for nobody.</summary>
    System,
}
