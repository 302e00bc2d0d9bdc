namespace Viesion.Infrastructure.Appointments;

/// <summary>A territory that a venue may belong to.</summary>
public sealed record TerritoryChoice(int Id, string Name);
