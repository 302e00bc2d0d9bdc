namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>One value of one criterion: a chip above the list.</summary>
public sealed record DossierTerm(string Key, string Value);
