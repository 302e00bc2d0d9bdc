namespace Viesion.Infrastructure.Home;

/// <summary>An information of the home, as it is read and as administrators edit it.</summary>
public sealed record AnnouncementRow(int Id, string Title, string Text, string? Link, DateTimeOffset At, uint Version);
