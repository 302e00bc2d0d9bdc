namespace Viesion.Infrastructure.Characteristics;

/// <summary>An option that a list offers.</summary>
public sealed record CharacteristicChoice(int DefinitionId, int Id, string Label);
