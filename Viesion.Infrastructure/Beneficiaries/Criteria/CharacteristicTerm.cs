using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Characteristics;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>
/// A value of the criterion « Caractéristique » as addresses write it: « choix-7-12 », « oui-7 », « non-7 », « texte-7-CAP »,
/// « nombre-7-2..4 », « date-7-2026-01-01..2026-03-31 », and for what Genesis feeds « genesis-MaritalStatus-Célibataire »,
/// « genesis-FormalNoticeOn-2026-01-01.. ». The number is that of the definition; a source is called as it is stored.
/// </summary>
public sealed record CharacteristicTerm(string Word, CharacteristicCriterion Criterion)
{
    public const string Option = "choix";
    public const string Yes = "oui";
    public const string No = "non";
    public const string Text = "texte";
    public const string Date = "date";
    public const string Number = "nombre";
    public const string Fed = "genesis";

    /// <summary>Distinct values of a fed text that are offered.</summary>
    public const int ToldAtMost = 50;

    /// <summary>The sources searched here. The others have a criterion of their own, or are searched as text.</summary>
    public static readonly IReadOnlySet<GenesisSource> Sources = new HashSet<GenesisSource>
    {
        GenesisSource.FirstFollowedOn, GenesisSource.FormalNoticeRequestedOn, GenesisSource.FormalNoticeReason,
        GenesisSource.FormalNoticeOn,
        GenesisSource.PaymentSuspendedOn, GenesisSource.EmploymentContract, GenesisSource.MaritalStatus, GenesisSource.MaritalStatusOn,
    };

    /// <summary>Which characteristic: values of one are alternatives, characteristics add up.</summary>
    public (int DefinitionId, GenesisSource? Source) Subject => (Criterion.DefinitionId, Criterion.Source);

    /// <summary>« de 2 à 4 », « commence par « cap » »; null for an option, that the database names.</summary>
    public string? Said(string? unit) => Word switch
    {
        Yes => "oui",
        No => "non",
        Text => $"commence par «\u00a0{Criterion.Text}\u00a0»",
        Number => CriterionWords.Amount(Criterion.Min, Criterion.Max, unit),
        Option => null,
        _ => Criterion.Text ?? CriterionWords.Period(Criterion.From, Criterion.To),
    };

    /// <summary>Null for what means nothing: an address is input.</summary>
    public static CharacteristicTerm? Parse(string written)
    {
        if (written.Split('-', 3) is not [var word, var subject, .. var rest])
            return null;
        var value = rest is [var said] ? said : "";
        if (word == Fed)
            return Enum.TryParse<GenesisSource>(subject, out var source) && Sources.Contains(source) && source.ToString() == subject
                ? OfSource(source, value) : null;
        if (CriterionReading.Id(subject) is not { } id)
            return null;
        var criterion = new CharacteristicCriterion(id);
        return word switch
        {
            Yes or No when rest is [] => new(word, criterion with { YesNo = word == Yes }),
            Option when CriterionReading.Id(value) is { } option => new(word, criterion with { OptionIds = [option] }),
            Text when Typed(value) is { } typed => new(word, criterion with { Text = typed }),
            Date when CriterionReading.Range(value, CriterionReading.Day) is var (from, to) =>
                new(word, criterion with { From = from, To = to }),
            Number when CriterionReading.Range(value, CriterionReading.Number) is var (min, max) =>
                new(word, criterion with { Min = min, Max = max }),
            _ => null,
        };
    }

    public override string ToString()
        => $"{Word}-{(Criterion.Source is { } source ? $"{source}" : CriterionReading.Text(Criterion.DefinitionId))}" + Word switch
        {
            Option => $"-{CriterionReading.Text(Criterion.OptionIds[0])}",
            Number => "-" + CriterionReading.Range(Criterion.Min, Criterion.Max, CriterionReading.Text),
            Yes or No => "",
            _ => "-" + (Criterion.Text ?? CriterionReading.Range(Criterion.From, Criterion.To, CriterionReading.Text)),
        };

    private static CharacteristicTerm? OfSource(GenesisSource source, string value)
    {
        var criterion = new CharacteristicCriterion(0, source);
        if (CharacteristicTexts.TypeOf(source) == CharacteristicType.Date)
            return CriterionReading.Range(value, CriterionReading.Day) is var (from, to)
                ? new(Fed, criterion with { From = from, To = to }) : null;
        return Typed(value) is { } typed ? new(Fed, criterion with { Text = typed }) : null;
    }

    private static string? Typed(string value) => value.Trim() is { Length: > 0 and <= CriterionReading.MaxText } typed ? typed : null;
}
