using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>
/// When an appointment takes place: typed and read in Paris, kept as an instant (NFR-12). Half-open: one may begin when another ends.
/// </summary>
public readonly record struct AppointmentTime(DateTimeOffset Start, int Minutes)
{
    public const int MaxMinutes = 720;

    /// <summary>How far from today an appointment may be noted or booked.</summary>
    public const int MaxDays = 2 * 366;

    public DateTimeOffset End => Start.AddMinutes(Minutes);

    public bool Overlaps(DateTimeOffset start, DateTimeOffset end) => Start < end && start < End;

    /// <summary>
    /// Refuses a time that doesn't exist (the hour skipped in March). Of the two that October's change makes, the first is meant.
    /// </summary>
    public static Result<AppointmentTime> At(DateOnly? day, TimeOnly? time, int minutes, DateOnly today)
    {
        if (day is not { } date)
            return AppointmentRefusals.NoDay;
        if (time is not { } hour)
            return AppointmentRefusals.NoTime;
        if (minutes is < 1 or > MaxMinutes)
            return AppointmentRefusals.BadDuration;
        if (Math.Abs(date.DayNumber - today.DayNumber) > MaxDays)
            return AppointmentRefusals.TooFar;
        var local = date.ToDateTime(new TimeOnly(hour.Hour, hour.Minute), DateTimeKind.Unspecified);
        if (ParisTime.Zone.IsInvalidTime(local))
            return AppointmentRefusals.SkippedHour;
        var offset = ParisTime.Zone.IsAmbiguousTime(local) ? ParisTime.Zone.GetAmbiguousTimeOffsets(local).Max()
            : ParisTime.Zone.GetUtcOffset(local);
        return new AppointmentTime(new DateTimeOffset(local, offset).ToUniversalTime(), minutes);
    }
}
