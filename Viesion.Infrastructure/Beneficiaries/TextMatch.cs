namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>What a typed text designates: a dossier, a collaborator or a structure, by its id.</summary>
public sealed record TextMatch(int Id);
