using Viesion.Domain.Common;

namespace Viesion.Tests.Build;

/// <summary>The true time, and so much more: days pass when a test says so. By night it is the next morning, so that no journey goes past
/// midnight.</summary>
public sealed class MovedClock : TimeProvider
{
    private const int Morning = 6;
    private const int Evening = 21;

    private static readonly TimeSpan UntilMorning = Wait(System.GetUtcNow().InParis());

    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + UntilMorning + Ahead;

    private static TimeSpan Wait(DateTimeOffset now)
        => now.Hour is >= Morning and < Evening ? TimeSpan.Zero : TimeSpan.FromHours(Morning + 4 + (now.Hour < Morning ? 0
            : 24)) - now.TimeOfDay;
}
