namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>Where one's own Microsoft 365 calendar stands.</summary>
/// <param name="Waiting">How many appointments are still to be sent.</param>
/// <param name="Late">An attempt failed, or something waits for more than a minute.</param>
/// <param name="Refusal">Why Microsoft refuses them for good; null when it does not.</param>
public sealed record CalendarHealth(string Mailbox, DateTimeOffset? LastSentAt, long Waiting, bool Late, DateTimeOffset? NextAttemptAt,
    string? Refusal);
