using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>A definition for its form.</summary>
/// <param name="Values">How many values, past ones included, it has in the dossiers: once there is one, the type stays.</param>
/// <param name="OptionUse">How many values hold each option.</param>
public sealed record DefinitionForm(int Id, uint Version, bool Active, CharacteristicSettings Settings, int Values,
    IReadOnlyDictionary<int, int> OptionUse);
