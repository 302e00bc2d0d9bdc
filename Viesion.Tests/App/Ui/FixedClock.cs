namespace Viesion.Tests.App.Ui;

/// <summary>A clock stopped on 21 November 2026, noon in Paris.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 11, 0, 0, TimeSpan.Zero);
}
