using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>
/// What a référent writes in a CER (CER-01, CER-02), every value already of its kind. The decision block is not part of it.
/// </summary>
public sealed record CerContent
{
    public required CerType Type { get; init; }

    public required int Number { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? End { get; init; }

    public DateOnly? SignedOn { get; init; }

    public string? Comment { get; init; }

    public bool IsLast { get; init; }

    public int? PriorityId { get; init; }

    public string? Situation { get; init; }

    public string? Assessment { get; init; }

    public string? Expression { get; init; }

    public Consent Consent { get; init; }

    public decimal? WeeklyHours { get; init; }

    public bool LiftsSanction { get; init; }

    public bool EnteredAfterwards { get; init; }

    public IReadOnlyList<CerObjectiveContent> Objectives { get; init; } = [];

    /// <summary>The first thing that can't be kept as it is, or null.</summary>
    public Refusal? Check(DateOnly today)
    {
        if (Number is < 1 or > Cer.MaxNumber)
            return CerRefusals.BadNumber;
        if (CerDates.Refuse(Start, End) is { } dates)
            return dates;
        if (SignedOn > today)
            return CerRefusals.SignedInTheFuture;
        if (WeeklyHours is < 0 or > Cer.MaxWeeklyHours)
            return CerRefusals.BadHours;
        if (Objectives.Count > Cer.MaxObjectives)
            return CerRefusals.TooManyObjectives;
        if (Objectives.Any(objective => objective.ThemeId <= 0))
            return CerRefusals.NoTheme;
        return TooLong(nameof(Situation), Situation, Cer.TextMaxLength) ?? TooLong(nameof(Assessment), Assessment, Cer.TextMaxLength)
            ?? TooLong(nameof(Expression), Expression, Cer.TextMaxLength) ?? TooLong(nameof(Comment), Comment, Cer.CommentMaxLength)
            ?? Objectives.SelectMany(objective => new[] { objective.Description, objective.PersonDoes, objective.ReferentDoes })
                .Select(text => TooLong(nameof(Objectives), text, CerObjective.TextMaxLength))
                .FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>
    /// What must still be filled before the CER can be submitted (CER-04, CER-05). A « Non » to the accord does not prevent it.
    /// </summary>
    public IEnumerable<Refusal> Missing()
    {
        if (SignedOn is null)
            yield return CerRefusals.NotSigned;
        if (Type is CerType.PaymentResumption or CerType.EntitlementReopening && !LiftsSanction)
            yield return CerRefusals.NoLift;
        if (string.IsNullOrWhiteSpace(Situation))
            yield return CerRefusals.NoSituation;
        if (string.IsNullOrWhiteSpace(Assessment))
            yield return CerRefusals.NoAssessment;
        if (Objectives.Count == 0)
            yield return CerRefusals.NoObjective;
        if (string.IsNullOrWhiteSpace(Expression))
            yield return CerRefusals.NoExpression;
    }

    internal static Refusal? TooLong(string field, string? text, int max)
        => text?.Length > max ? CerRefusals.TextTooLong(field, text.Length, max) : null;
}
