using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>
/// What administrators decide of a characteristic (DOS-07): its family, name, type and options, whether it is required and how often it is
/// to be refreshed. Fed by Genesis (<see cref="Source"/>), it is read-only in Viesion and holds no value of its own.
/// </summary>
public sealed class CharacteristicDefinition
{
    public const int NameMaxLength = 120;
    public const int UnitMaxLength = 20;
    public const int MaxOptions = 200;

    private readonly List<CharacteristicOption> options = [];

    private CharacteristicDefinition() => Name = "";

    /// <summary>New, at the end of its family; <see cref="Write"/> says the rest.</summary>
    public CharacteristicDefinition(int position)
        : this() => Position = position;

    public int Id { get; private set; }

    public int FamilyId { get; private set; }

    public string Name { get; private set; }

    public CharacteristicType Type { get; private set; }

    public GenesisSource? Source { get; private set; }

    public bool Required { get; private set; }

    public int? RefreshCount { get; private set; }

    public RefreshUnit? RefreshUnit { get; private set; }

    public string? Unit { get; private set; }

    public decimal? Min { get; private set; }

    public decimal? Max { get; private set; }

    public int Position { get; private set; }

    /// <summary>Inactive, it is out of the dossiers; its values stay.</summary>
    public bool Active { get; private set; } = true;

    public IReadOnlyList<CharacteristicOption> Options => options;

    /// <summary>Rises at each change: an option added alone counts as a change of the definition.</summary>
    public int Revision { get; private set; }

    public uint Version { get; private set; }

    public RefreshPeriod? Refresh => RefreshCount is { } count ? new RefreshPeriod(count, RefreshUnit!.Value) : null;

    /// <summary>Writes what the administrator decided.</summary>
    /// <param name="used">A dossier holds a value: the type and the source stay.</param>
    /// <param name="usedOptions">The options that a value holds: they stay.</param>
    public Refusal? Write(CharacteristicSettings settings, bool used, IReadOnlySet<int> usedOptions)
    {
        if (CharacteristicSettingsCheck.Of(settings) is { } refusal)
            return refusal;
        if (used && settings.Source != Source)
            return CharacteristicRefusals.SourceFixed;
        var type = settings.Source is { } source ? CharacteristicTexts.TypeOf(source) : settings.Type;
        if (used && type != Type)
            return CharacteristicRefusals.TypeFixed;
        var kept = settings.Options.Select(option => option.Id).ToHashSet();
        if (options.Exists(option => !kept.Contains(option.Id) && usedOptions.Contains(option.Id)))
            return CharacteristicRefusals.OptionUsed;
        var number = type == CharacteristicType.Number;
        (FamilyId, Name, Type, Source) = (settings.FamilyId, settings.Name!.Trim(), type, settings.Source);
        // Nobody could complete a missing one that only Genesis fills.
        Required = settings.Required && Source is null;
        (RefreshCount, RefreshUnit) = (settings.RefreshCount, settings.RefreshCount is null ? null : settings.RefreshUnit);
        (Unit, Min, Max) = number ? (string.IsNullOrWhiteSpace(settings.Unit) ? null : settings.Unit.Trim(), settings.Min, settings.Max)
            : (null, null, null);
        WriteOptions(type == CharacteristicType.List ? settings.Options : []);
        Revision++;
        return null;
    }

    public void Activate(bool active) => Active = active;

    internal void Place(int position) => Position = position;

    private void WriteOptions(IReadOnlyList<CharacteristicOptionSettings> written)
    {
        options.RemoveAll(option => written.All(other => other.Id != option.Id));
        foreach (var (index, choice) in written.Index())
        {
            if (options.Find(option => option.Id == choice.Id && option.Id != 0) is { } known)
                known.Write(choice.Label!.Trim(), index + 1, choice.Active);
            else
                options.Add(new CharacteristicOption(choice.Label!.Trim(), index + 1, choice.Active));
        }
    }
}
