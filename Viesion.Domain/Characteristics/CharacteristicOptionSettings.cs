namespace Viesion.Domain.Characteristics;

/// <summary>A choice of a list as the administrator writes it.</summary>
/// <param name="Id">Null for a new one.</param>
public sealed record CharacteristicOptionSettings(int? Id, string? Label, bool Active = true);
