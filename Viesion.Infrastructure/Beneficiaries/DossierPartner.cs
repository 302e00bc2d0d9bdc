namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The other dossier of the household, when it lies in the perimeter.</summary>
public sealed record DossierPartner(int Id, string FirstName, string LastName);
