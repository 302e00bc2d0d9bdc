namespace Viesion.Domain.Access;

/// <summary>
/// What a dossier is made of, as far as access goes: each thing of a dossier is of one kind (<see cref="DossierDataAttribute"/>). The names
/// are stable: Grants.sql reads them.
/// </summary>
public enum DataKind
{
    /// <summary>Who the person is and how to reach them.</summary>
    Identity,

    /// <summary>
    /// The path: inscriptions, référents, droit, characteristics, appointments, difficulties, skills, bilans, formal notices, alerts.
    /// </summary>
    Path,

    /// <summary>Contracts (CER), their drafts and their history.</summary>
    Contracts,

    Notes,

    Documents,

    /// <summary>Who did what, and who looked at what.</summary>
    AccessLog,
}
