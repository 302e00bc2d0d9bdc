namespace Viesion.Infrastructure.Genesis;

/// <summary>The référent of a dossier, as one of the two sides tells it.</summary>
/// <param name="Until">The last day; only Viesion knows one.</param>
public sealed record RealignmentSide(string Referent, string? Organisation, DateOnly Since, DateOnly? Until);
