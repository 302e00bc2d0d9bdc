namespace Viesion.Infrastructure.Home;

/// <summary>My messages: unread first, then the last ones.</summary>
/// <param name="Unread">How many wait, shown or not.</param>
public sealed record NotificationCentre(IReadOnlyList<NotificationLine> Lines, int Unread)
{
    public const int AtMost = 10;

    public static readonly NotificationCentre Empty = new([], 0);
}
