using Viesion.Domain.Access;

namespace Viesion.Domain.Characteristics;

/// <summary>
/// What is known of a person from a day on, for one characteristic (DOS-07). The current value is the last of its line: an
/// « actualisation » puts a new one after it, a « modification détaillée » rewrites it, a « rafraîchissement » says that it still holds.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class CharacteristicValue
{
    private CharacteristicValue()
    {
    }

    public CharacteristicValue(int beneficiaryId, int definitionId, CharacteristicContent content, DateOnly validFrom, int? by,
        DateTimeOffset at, DateOnly today)
    {
        (BeneficiaryId, DefinitionId) = (beneficiaryId, definitionId);
        Correct(content, validFrom);
        (RecordedBy, RecordedAt, ConfirmedOn) = (by, at, today);
    }

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int DefinitionId { get; private set; }

    public string? Text { get; private set; }

    public DateOnly? Date { get; private set; }

    public int? OptionId { get; private set; }

    public bool? YesNo { get; private set; }

    public decimal? Number { get; private set; }

    /// <summary>« Depuis le »: the first day on which it is true.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>« Actualisée le »: the last day on which somebody said that it is so. Freshness is counted from it.</summary>
    public DateOnly ConfirmedOn { get; private set; }

    /// <summary>False once another took its place.</summary>
    public bool IsCurrent { get; private set; } = true;

    public int? RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public uint Version { get; private set; }

    public CharacteristicContent Content() => new() { Text = Text, Date = Date, OptionId = OptionId, YesNo = YesNo, Number = Number };

    /// <summary>Rewrites it without a new line of history; the audit log keeps what it was. Its freshness stays what it was.</summary>
    public void Correct(CharacteristicContent content, DateOnly validFrom)
        => (Text, Date, OptionId, YesNo, Number, ValidFrom) = (
            content.Text, content.Date, content.OptionId, content.YesNo, content.Number, validFrom);

    /// <summary>It still holds.</summary>
    public void Confirm(DateOnly today) => ConfirmedOn = today;

    /// <summary>Another takes its place.</summary>
    public void Supersede() => IsCurrent = false;

    /// <summary>What took its place was removed.</summary>
    public void Restore() => IsCurrent = true;
}
