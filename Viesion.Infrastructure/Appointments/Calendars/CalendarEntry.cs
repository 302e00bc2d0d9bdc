using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// What is known of an appointment in the calendar of one mailbox. It stays when the event goes: what comes after bears another generation.
/// </summary>
internal sealed class CalendarEntry
{
    public int Id { get; private set; }

    /// <summary>No key to appointments: when one is gone, its event is still to be removed.</summary>
    public required int AppointmentId { get; init; }

    public required int HostId { get; init; }

    /// <summary>The address it was sent to, whatever the host's has become.</summary>
    public required string Mailbox { get; init; }

    /// <summary>How many events there were before: Graph refuses an identifier that once made another.</summary>
    public int Generation { get; private set; }

    /// <summary>Graph's name of the event; null when there is none, or when its answer was lost.</summary>
    public string? EventId { get; private set; }

    /// <summary>Graph may have an event of this generation whose answer never came.</summary>
    public bool Posting { get; private set; }

    /// <summary>What was last sent.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>Graph's name of that state: another one means that somebody changed it in Outlook.</summary>
    public string? ChangeKey { get; private set; }

    public DateTimeOffset? StartsAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Why Microsoft refuses it for good, in French.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Nothing of it is in the calendar, nor may be.</summary>
    public bool Absent => EventId is null && !Posting;

    /// <summary>The same at each attempt: Graph recognises a repetition by it.</summary>
    public string TransactionId(string instance)
        => new Guid(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{instance}:{AppointmentId}:{Mailbox}:{Generation}")))
                .AsSpan(0, 16)).ToString();

    public void Post() => Posting = true;

    public void Found(string eventId, string? changeKey) => (EventId, ChangeKey, Fingerprint, Posting) = (eventId, changeKey, null, false);

    public void Hold(string eventId, string? changeKey, CalendarEvent sent, DateTimeOffset now)
        => (EventId, ChangeKey, Fingerprint, StartsAt, SentAt, Posting, Refusal) = (
            eventId, changeKey, sent.Fingerprint, sent.StartsAt, now, false, null);

    /// <summary>Its event is gone, removed by us or by somebody.</summary>
    public void Forget(DateTimeOffset? removedAt = null)
        => (EventId, ChangeKey, Fingerprint, StartsAt, SentAt, Posting, Refusal, Generation) = (
            null, null, null, null, removedAt ?? SentAt, false, null, Generation + 1);

    /// <summary>It is to be sent again, whatever was sent.</summary>
    public void Doubt() => Fingerprint = null;

    public void Refuse(string why) => (Refusal, Posting) = (why, false);
}
