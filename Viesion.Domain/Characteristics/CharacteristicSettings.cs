namespace Viesion.Domain.Characteristics;

/// <summary>A definition as the administrator writes it.</summary>
public sealed record CharacteristicSettings
{
    public int FamilyId { get; init; }

    public string? Name { get; init; }

    public CharacteristicType Type { get; init; }

    /// <summary>Fed from there, and so read-only in Viesion; the type is then the source's.</summary>
    public GenesisSource? Source { get; init; }

    public bool Required { get; init; }

    /// <summary>Null: never to be refreshed.</summary>
    public int? RefreshCount { get; init; }

    public RefreshUnit RefreshUnit { get; init; } = RefreshUnit.Months;

    /// <summary>Numbers only: « € », « km ».</summary>
    public string? Unit { get; init; }

    /// <summary>Numbers only, inclusive.</summary>
    public decimal? Min { get; init; }

    /// <summary>Numbers only, inclusive.</summary>
    public decimal? Max { get; init; }

    /// <summary>Lists only, in the order shown.</summary>
    public IReadOnlyList<CharacteristicOptionSettings> Options { get; init; } = [];
}
