namespace Viesion.Infrastructure.Home;

/// <summary>One message of my notification centre.</summary>
public sealed record NotificationLine(Guid Id, string Title, string Link, DateTimeOffset At, bool Unread);
