namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>The private address of one's agenda, without the address: that is kept nowhere.</summary>
/// <param name="LastUsedAt">Null while no calendar has come.</param>
public sealed record CalendarFeedLine(DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);
