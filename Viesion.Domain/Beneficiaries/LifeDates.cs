using Viesion.Domain.Common;

namespace Viesion.Domain.Beneficiaries;

/// <summary>
/// From when to when something is true of a person, as typed. Both days are included; nothing begins before birth nor in the future.
/// </summary>
public static class LifeDates
{
    /// <summary>How far ahead an end may lie, where one may: the validity of a qualification.</summary>
    public const int MaxYearsAhead = 30;

    public static readonly Refusal NoStart = new("dates-sans-debut", "Indiquez la date de début.", "Start");
    public static readonly Refusal StartInTheFuture = new("dates-debut-futur", "La date de début ne peut pas être dans le futur.", "Start");
    public static readonly Refusal StartBeforeBirth = new(
        "dates-naissance", "La date de début précède la naissance de la personne.", "Start");
    public static readonly Refusal EndBeforeStart = new("dates-fin", "La date de fin précède la date de début.", "End");
    public static readonly Refusal EndInTheFuture = new("dates-fin-futur", "La date de fin ne peut pas être dans le futur.", "End");
    public static readonly Refusal EndTooFar = new(
        "dates-fin-lointaine", $"La date de fin ne peut pas être à plus de {MaxYearsAhead} ans.", "End");

    /// <param name="endMayBeAhead">Whether the end may be foreseen rather than a fact.</param>
    public static Refusal? Refuse(DateOnly? start, DateOnly? end, DateOnly bornOn, DateOnly today, bool endMayBeAhead = false)
        => start is null ? NoStart
            : start > today ? StartInTheFuture
            : start < bornOn ? StartBeforeBirth
            : end < start ? EndBeforeStart
            : end > today && !endMayBeAhead ? EndInTheFuture
            : end > today.AddYears(MaxYearsAhead) ? EndTooFar
            : null;
}
