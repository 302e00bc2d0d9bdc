namespace Viesion.Domain.Staff;

/// <summary>Collaborators, structures and territories, to be changed.</summary>
public interface IStaff
{
    Task<StaffMember?> Find(int id, CancellationToken cancellationToken);

    Task<StaffMember?> FindByEmail(string email, CancellationToken cancellationToken);

    /// <summary>
    /// Whoever else changes accounts waits until this operation ends, so that an address stays unique and an administrator remains.
    /// </summary>
    Task Hold(CancellationToken cancellationToken);

    Task<bool> EmailTaken(string email, int? exceptId, CancellationToken cancellationToken);

    /// <summary>How many dossiers have them as référent today or later.</summary>
    Task<int> RunningDossiers(int staffMemberId, CancellationToken cancellationToken);

    Task<bool> OtherActiveAdministrator(int exceptId, CancellationToken cancellationToken);

    Task<Organisation?> FindOrganisation(int id, CancellationToken cancellationToken);

    Task<bool> OrganisationNameTaken(string name, int? exceptId, CancellationToken cancellationToken);

    Task<Territory?> FindTerritory(int id, CancellationToken cancellationToken);

    Task<bool> TerritoryCodeTaken(string code, int? exceptId, CancellationToken cancellationToken);

    /// <summary>True when anything at all points to it, in any table.</summary>
    Task<bool> Used(Organisation organisation, CancellationToken cancellationToken);

    /// <inheritdoc cref="Used(Organisation, CancellationToken)"/>
    Task<bool> Used(Territory territory, CancellationToken cancellationToken);

    /// <summary>Adds, and gives the new thing its id.</summary>
    Task Add(object thing, CancellationToken cancellationToken);

    void Remove(object thing);
}
