using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>A characteristic of a dossier: what administrators decided of it, and its current value.</summary>
public sealed record CharacteristicItem
{
    public required int DefinitionId { get; init; }

    public required int FamilyId { get; init; }

    public required string Family { get; init; }

    public required string Name { get; init; }

    public required CharacteristicType Type { get; init; }

    public GenesisSource? Source { get; init; }

    public bool Required { get; init; }

    public RefreshPeriod? Refresh { get; init; }

    public string? Unit { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    public RecordedCharacteristic? Current { get; init; }

    /// <summary>Required, and nobody has said it yet: the red dot.</summary>
    public bool IsMissing => Required && Current is null;

    /// <summary>Its date is older than its refresh period: the blue arrow.</summary>
    public bool IsStale(DateOnly today)
        => Refresh is { } refresh && Current?.ConfirmedOn is { } confirmed && refresh.IsStale(confirmed, today);
}
