namespace Viesion.Infrastructure.Characteristics;

/// <summary>A family as administrators see it.</summary>
public sealed record FamilySettings(int Id, string Name, bool Active, uint Version, IReadOnlyList<DefinitionRow> Definitions);
