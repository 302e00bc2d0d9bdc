using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Demo;

/// <summary>A characteristic of <see cref="DefaultCharacteristics"/>.</summary>
public sealed record DefaultCharacteristic(string Family, string Name, CharacteristicType Type)
{
    /// <summary>One that Genesis feeds.</summary>
    public DefaultCharacteristic(string family, string name, GenesisSource source)
        : this(family, name, CharacteristicTexts.TypeOf(source)) => Source = source;

    public GenesisSource? Source { get; init; }

    public bool Required { get; init; }

    public int? RefreshCount { get; init; }

    public RefreshUnit RefreshUnit { get; init; } = RefreshUnit.Months;

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public IReadOnlyList<string> Options { get; init; } = [];
}
