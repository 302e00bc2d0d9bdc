using Viesion.Domain.Common;

namespace Viesion.Domain.Alerts;

/// <summary>
/// The periods of the digest, one mail each. A period begins at seven in Paris; a server that was down then sends later the same day or
/// week.
/// </summary>
public static class DigestPeriods
{
    public const int Hour = 7;

    /// <summary>The day on which the current period began; null when there is none: at the weekend for a daily digest.</summary>
    public static DateOnly? Begun(DigestFrequency frequency, DateTimeOffset now)
    {
        var morning = DateOnly.FromDateTime(now.InParis().AddHours(-Hour).DateTime);
        return frequency switch
        {
            DigestFrequency.Daily => morning.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? null : morning,
            DigestFrequency.Weekly => morning.AddDays(-(((int)morning.DayOfWeek + 6) % 7)),
            _ => null,
        };
    }

    /// <summary>When a digest is too old to be sent: the next one is due.</summary>
    public static DateTimeOffset End(DigestFrequency frequency, DateTimeOffset now)
        => now.AddHours(frequency == DigestFrequency.Weekly ? 72 : 12);
}
