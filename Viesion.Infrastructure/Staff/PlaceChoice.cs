namespace Viesion.Infrastructure.Staff;

/// <summary>A structure or a territory to choose.</summary>
/// <param name="TerritoryId">The structure's territory; null for a territory, or a structure of the whole département.</param>
public sealed record PlaceChoice(int Id, string Name, bool Active, int? TerritoryId);
