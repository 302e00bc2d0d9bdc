namespace Viesion.Domain.Characteristics;

/// <summary>What a value says, in the one property that its type uses; all null when nothing is said.</summary>
public sealed record CharacteristicContent
{
    public const int TextMaxLength = 1_000;
    public const int Decimals = 2;

    /// <summary>The largest number, either way.</summary>
    public const decimal MaxNumber = 99_999_999.99m;

    public string? Text { get; init; }

    public DateOnly? Date { get; init; }

    public int? OptionId { get; init; }

    public bool? YesNo { get; init; }

    public decimal? Number { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Date is null && OptionId is null && YesNo is null && Number is null;

    /// <summary>What the type uses and nothing else; a text without the spaces around it.</summary>
    public CharacteristicContent For(CharacteristicType type) => type switch
    {
        CharacteristicType.Date => new() { Date = Date },
        CharacteristicType.List => new() { OptionId = OptionId },
        CharacteristicType.YesNo => new() { YesNo = YesNo },
        CharacteristicType.Number => new() { Number = Number },
        _ => new() { Text = string.IsNullOrWhiteSpace(Text) ? null : Text.Trim() },
    };
}
