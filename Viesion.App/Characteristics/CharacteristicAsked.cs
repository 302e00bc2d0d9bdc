using Viesion.Infrastructure.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>What somebody asked for on a line of the page.</summary>
public sealed record CharacteristicAsked(CharacteristicAct Act, CharacteristicItem Item, RecordedCharacteristic? Value);
