namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The orders of the list of dossiers. Each has its index.</summary>
public enum DossierSort
{
    /// <summary>Those I opened last first, then the others by name.</summary>
    Consulted,
    FileNumber,
    Name,
    FirstName,
    BirthDate,
    City,
}
