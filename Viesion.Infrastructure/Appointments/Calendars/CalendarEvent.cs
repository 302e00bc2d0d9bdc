using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>An appointment as a calendar outside Viesion shows it.</summary>
/// <param name="Place">Null when none was said.</param>
/// <param name="Cancelled">Cancelled, postponed, or nobody came.</param>
/// <param name="Revision">Grows with each change.</param>
public sealed record CalendarEvent(int AppointmentId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Subject, string Body,
    string? Place, bool Cancelled, int Revision)
{
    /// <summary>Two that look the same have the same.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u001f', StartsAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture),
        EndsAt.UtcDateTime.ToString("s", CultureInfo.InvariantCulture), Subject, Body, Place))));
}
