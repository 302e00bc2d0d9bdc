using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>What is said of a veille: since when, until when in principle, why.</summary>
/// <param name="Start">Today at the latest: a veille holds as soon as it is entered.</param>
/// <param name="ExpectedEnd">Nothing happens on that day but an alert (CAS-02).</param>
public sealed record StandbyContent(DateOnly Start, DateOnly? ExpectedEnd, int ReasonId, string? Comment)
{
    /// <param name="latest">The last day on which it may begin: today, or the end of a veille that is over.</param>
    internal Refusal? Check(DateOnly enteredOn, DateOnly latest)
    {
        if (Start < enteredOn)
            return CaseloadRefusals.StandbyBeforeEntry(enteredOn);
        if (Start > latest)
            return CaseloadRefusals.StandbyStartsLate(latest);
        if (ExpectedEnd < Start)
            return CaseloadRefusals.ExpectedEndBeforeStart;
        if (ExpectedEnd > Start.AddYears(StandbyPeriod.MaxYears))
            return CaseloadRefusals.ExpectedEndTooFar;
        return CaseloadRefusals.TooLong(nameof(Comment), Comment, StandbyPeriod.CommentMaxLength);
    }
}
