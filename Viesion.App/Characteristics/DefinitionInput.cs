using Viesion.Domain.Characteristics;

namespace Viesion.App.Characteristics;

/// <summary>What an administrator is typing of a definition.</summary>
public sealed class DefinitionInput
{
    public int FamilyId { get; set; }

    public string? Name { get; set; }

    public CharacteristicType Type { get; set; }

    public GenesisSource? Source { get; set; }

    public bool Required { get; set; }

    public decimal? RefreshCount { get; set; }

    public RefreshUnit RefreshUnit { get; set; } = RefreshUnit.Months;

    public string? Unit { get; set; }

    public decimal? Min { get; set; }

    public decimal? Max { get; set; }

    public List<OptionInput> Options { get; private set; } = [];

    public static DefinitionInput Of(CharacteristicSettings settings) => new()
    {
        FamilyId = settings.FamilyId,
        Name = settings.Name,
        Type = settings.Type,
        Source = settings.Source,
        Required = settings.Required,
        RefreshCount = settings.RefreshCount,
        RefreshUnit = settings.RefreshUnit,
        Unit = settings.Unit,
        Min = settings.Min,
        Max = settings.Max,
        Options = [.. settings.Options.Select(option => new OptionInput { Id = option.Id, Label = option.Label, Active = option.Active })],
    };

    public CharacteristicSettings Settings => new()
    {
        FamilyId = FamilyId,
        Name = Name,
        Type = Type,
        Source = Source,
        Required = Required,
        RefreshCount = (int?)RefreshCount,
        RefreshUnit = RefreshUnit,
        Unit = Unit,
        Min = Min,
        Max = Max,
        // A line left empty by mistake is nothing.
        Options = [.. Options.Where(option => option.Id is not null || !string.IsNullOrWhiteSpace(option.Label))
            .Select(option => new CharacteristicOptionSettings(option.Id, option.Label, option.Active))],
    };
}
