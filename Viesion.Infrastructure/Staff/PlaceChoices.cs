namespace Viesion.Infrastructure.Staff;

/// <summary>The structures and territories, the closed ones included: who bears one keeps it.</summary>
public sealed record PlaceChoices(IReadOnlyList<PlaceChoice> Organisations, IReadOnlyList<PlaceChoice> Territories);
