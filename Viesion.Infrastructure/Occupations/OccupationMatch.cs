namespace Viesion.Infrastructure.Occupations;

/// <summary>A métier of the ROME, or one of its appellations, that a typed text designates.</summary>
/// <param name="Title">The appellation; null for the métier itself.</param>
public sealed record OccupationMatch(int OccupationId, int? TitleId, string Code, string Name, string? Title);
