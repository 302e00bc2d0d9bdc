namespace Viesion.Domain.Characteristics;

/// <summary>Compares what was seen with what is there.</summary>
internal static class SeenCharacteristics
{
    public static bool IsStill(this SeenCharacteristic? seen, CharacteristicValue? current)
        => seen?.ValueId == current?.Id && seen?.Version == current?.Version;
}
