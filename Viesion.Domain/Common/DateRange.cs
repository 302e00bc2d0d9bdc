namespace Viesion.Domain.Common;

/// <summary>
/// A span of calendar days. Both bounds are included, because a référent keeps access through the end date (CAS-03). An open range has no
/// end.
/// </summary>
public readonly record struct DateRange
{
    /// <exception cref="ArgumentException">The end comes before the start.</exception>
    public DateRange(DateOnly start, DateOnly? end)
    {
        if (end < start)
            throw new ArgumentException($"A range can't end ({end:O}) before it starts ({start:O}).", nameof(end));
        Start = start;
        End = end;
    }

    public DateOnly Start { get; }

    public DateOnly? End { get; }

    public bool Contains(DateOnly day) => day >= Start && (End is null || day <= End);

    public bool Overlaps(DateRange other) => (End is null || other.Start <= End) && (other.End is null || Start <= other.End);
}
