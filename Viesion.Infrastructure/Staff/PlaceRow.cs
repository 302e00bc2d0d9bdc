namespace Viesion.Infrastructure.Staff;

/// <summary>A line of the structures or of the territories.</summary>
/// <param name="Code">A structure's acronym, a territory's Genesis code.</param>
/// <param name="Territory">A structure's territory.</param>
/// <param name="Staff">How many collaborators stand there.</param>
/// <param name="Organisations">How many structures stand there; 0 for a structure.</param>
public sealed record PlaceRow(int Id, string Name, string? Code, int? TerritoryId, string? Territory, bool Active, uint Version, int Staff,
    int Organisations)
{
    /// <summary>Anything at all points to it: it can be closed, not deleted.</summary>
    public bool Used { get; init; }
}
