namespace Viesion.Infrastructure.Appointments;

/// <summary>A venue as an administrator sees it.</summary>
/// <param name="Uses">How many appointments take place there.</param>
public sealed record VenueRow(int Id, uint Version, string Name, string Address, int? TerritoryId, string? Territory, bool Active,
    long Uses);
