namespace Viesion.Tests.Build;

/// <summary>The true time, and so much more: days pass when a test says so.</summary>
public sealed class MovedClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
