namespace Viesion.Infrastructure.Occupations;

/// <summary>A sector of the NAF.</summary>
/// <param name="Section">Its section; null for a section itself.</param>
public sealed record SectorChoice(int Id, string Code, string Name, string? Section);
