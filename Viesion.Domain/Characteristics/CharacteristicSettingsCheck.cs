using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>What an administrator may not write, whatever stands already.</summary>
internal static class CharacteristicSettingsCheck
{
    public static Refusal? Of(CharacteristicSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Name))
            return CharacteristicRefusals.NoName;
        if (settings.Name.Trim().Length > CharacteristicDefinition.NameMaxLength)
            return CharacteristicRefusals.TooLong(
                nameof(settings.Name), settings.Name.Trim().Length, CharacteristicDefinition.NameMaxLength);
        if (settings.FamilyId == 0)
            return CharacteristicRefusals.NoFamily;
        if (settings.RefreshCount is { } count && (count < 1 || count > RefreshPeriod.Max(settings.RefreshUnit)))
            return CharacteristicRefusals.BadRefresh(settings.RefreshUnit);
        return settings.Source is not null ? null : settings.Type switch
        {
            CharacteristicType.Number => Number(settings),
            CharacteristicType.List => Options(settings.Options),
            _ => null,
        };
    }

    private static Refusal? Number(CharacteristicSettings settings)
    {
        if (settings.Unit?.Trim().Length > CharacteristicDefinition.UnitMaxLength)
            return CharacteristicRefusals.TooLong(
                nameof(settings.Unit), settings.Unit.Trim().Length, CharacteristicDefinition.UnitMaxLength);
        if (Math.Abs(settings.Min ?? 0) > CharacteristicContent.MaxNumber)
            return CharacteristicRefusals.BadBound(nameof(settings.Min));
        if (Math.Abs(settings.Max ?? 0) > CharacteristicContent.MaxNumber)
            return CharacteristicRefusals.BadBound(nameof(settings.Max));
        return settings.Min > settings.Max ? CharacteristicRefusals.BoundsReversed : null;
    }

    private static Refusal? Options(IReadOnlyList<CharacteristicOptionSettings> options)
    {
        if (!options.Any(option => option.Active))
            return CharacteristicRefusals.NoOption;
        if (options.Count > CharacteristicDefinition.MaxOptions)
            return CharacteristicRefusals.TooManyOptions;
        if (options.Any(option => string.IsNullOrWhiteSpace(option.Label)))
            return CharacteristicRefusals.OptionWithoutLabel;
        if (options.Max(option => option.Label!.Trim().Length) is var longest && longest > CharacteristicOption.LabelMaxLength)
            return CharacteristicRefusals.TooLong(nameof(CharacteristicSettings.Options), longest, CharacteristicOption.LabelMaxLength);
        return options.Select(option => option.Label!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() < options.Count
            ? CharacteristicRefusals.OptionTwice : null;
    }
}
