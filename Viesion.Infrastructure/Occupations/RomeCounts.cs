namespace Viesion.Infrastructure.Occupations;

/// <summary>How much of the ROME is loaded.</summary>
public sealed record RomeCounts(int Occupations, int Titles, int RetiredOccupations, int RetiredTitles);
