using Viesion.Domain.Characteristics;

namespace Viesion.Infrastructure.Characteristics;

/// <summary>
/// A criterion of the search (DOS-02): a characteristic and what its current value must be. Bounds are inclusive; what is left null asks
/// nothing, and with everything null any value will do.
/// </summary>
/// <param name="Source">That of the definition: fed by Genesis, the value is looked for in the dossier itself.</param>
public sealed record CharacteristicCriterion(int DefinitionId, GenesisSource? Source = null)
{
    /// <summary>Lists: any of these.</summary>
    public IReadOnlyList<int> OptionIds { get; init; } = [];

    public bool? YesNo { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>Recorded texts: the beginning, whatever its case and accents. Fed ones: the value itself, as Genesis writes it.</summary>
    public string? Text { get; init; }
}
