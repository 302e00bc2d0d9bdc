using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>What may be written as the value of a characteristic.</summary>
internal static class CharacteristicRules
{
    /// <param name="current">The value of the dossier: an option that it holds may stay although it is no longer offered.</param>
    public static Refusal? Check(CharacteristicDefinition definition, CharacteristicContent content, DateOnly validFrom,
        CharacteristicValue? current, DateOnly today)
    {
        var id = definition.Id;
        if (definition.Source is not null)
            return CharacteristicRefusals.ReadOnly(id);
        if (content.IsEmpty)
            return CharacteristicRefusals.Empty(id);
        if (content.Text?.Length > CharacteristicContent.TextMaxLength)
            return CharacteristicRefusals.TooLong(
                CharacteristicRefusals.ValueField(id), content.Text.Length, CharacteristicContent.TextMaxLength);
        if (content.OptionId is { } option && option != current?.OptionId
            && !definition.Options.Any(known => known.Id == option && known.Active))
            return CharacteristicRefusals.OptionUnknown(id);
        return (content.Number is { } number ? CheckNumber(definition, number) : null)
            ?? (validFrom > today ? CharacteristicRefusals.InTheFuture(id) : null);
    }

    private static Refusal? CheckNumber(CharacteristicDefinition definition, decimal number)
    {
        if (decimal.Round(number, CharacteristicContent.Decimals) != number)
            return CharacteristicRefusals.TooPrecise(definition.Id);
        var (min, max) = (definition.Min ?? -CharacteristicContent.MaxNumber, definition.Max ?? CharacteristicContent.MaxNumber);
        return number >= min && number <= max ? null
            : CharacteristicRefusals.OutOfBounds(definition.Id, (definition.Min, definition.Max) switch
            {
                ({ } least, { } most) => $"entre {Shown(least)} et {Shown(most)}",
                ({ } least, null) when number < least => $"d’au moins {Shown(least)}",
                (_, { } most) => $"d’au plus {Shown(most)}",
                _ => $"d’au plus {Shown(CharacteristicContent.MaxNumber)}",
            });
    }

    private static string Shown(decimal number) => number.ToString("#,0.##", CultureInfo.GetCultureInfo("fr-FR"));
}
