namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A dossier that a typed text designates.</summary>
public sealed record DossierMatch(int Id);
