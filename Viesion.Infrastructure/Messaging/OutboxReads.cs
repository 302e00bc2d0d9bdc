using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>« Boîte d’envoi » (administrators): what leaves by mail, by SMS and for calendars, and where it stands.</summary>
public sealed class OutboxReads(ViesionDbContext db, Perimeter perimeter, IAudit audit, SmtpSettings mail, SmsSettings sms,
    ISmsMessages messages)
{
    public const int PageSize = 50;

    /// <summary>False in the demo: mails then stay here, where their links can be opened.</summary>
    public bool MailLeaves => mail.Host is not null;

    /// <summary>False without a gateway: SMS then stay here, where their text can be read.</summary>
    public bool SmsLeaves => sms.Gateway is not null;

    public async Task<(IReadOnlyList<OutboxRow> Rows, int Total)> Page(OutboxState? state, int skip, OutboxKind? kind = null)
    {
        if (!Rights.Administers(perimeter.Profile))
            return ([], 0);
        var wanted = state?.ToString();
        string[] kinds = [.. new[]
        {
            (OutboxKind.Mail, Mails.Kind),
            (OutboxKind.Sms, SmsMessages.Kind),
            (OutboxKind.Calendar, Calendars.Kind)
        }.Where(k => kind is null || k.Item1 == kind).Select(k => k.Item2)];
        // The state is what the columns say: kept beside them, it could contradict them.
        var rows = db.Database.SqlQuery<Line>($"""
            SELECT * FROM (
                SELECT m.id AS "Id", m.kind AS "Kind", m.created_at AS "CreatedAt", payload->>'Purpose' AS "Purpose",
                    coalesce(s.phone, payload->>'To') AS "To", payload->>'ToName' AS "ToName", payload->>'Subject' AS "Subject",
                    CASE WHEN m.sent_at IS NOT NULL OR s.delivery = 'Delivered' THEN 'Sent' WHEN m.next_attempt_at IS NULL
                        AND m.handing_over_at IS NOT NULL THEN 'Uncertain'
                         WHEN m.next_attempt_at IS NULL OR s.withdrawn_at IS NOT NULL THEN 'Failed' WHEN m.last_error IS NOT NULL
                             THEN 'Retrying' ELSE 'Waiting' END AS "State",
                    m.attempts AS "Attempts", m.next_attempt_at AS "NextAttemptAt", coalesce(m.sent_at, s.reported_at) AS "SentAt",
                    CASE WHEN s.withdrawn_at IS NULL THEN m.last_error ELSE coalesce(m.last_error, {SmsRefusals.Withdrawn.Message})
                        END AS "Reason", s.delivery AS "Delivery"
                FROM outbox_messages m LEFT JOIN appointment_sms s ON s.message_id = m.id WHERE m.kind = ANY ({kinds})) AS row
            WHERE {wanted}::text IS NULL OR "State" = {wanted}
            """);
        var page = await rows.OrderByDescending(row => row.Id).Skip(skip).Take(PageSize).ToListAsync();
        return ([.. page.Select(row => row.Read())], await rows.CountAsync());
    }

    /// <summary>The whole message while it has not left, with its link: only where nothing carries it away. Noted in the log.</summary>
    public async Task<Mail?> Open(long id)
    {
        if (!Rights.Administers(perimeter.Profile) || await db.Outbox.AsNoTracking()
            .SingleOrDefaultAsync(message => message.Id == id) is not { } message)
            return null;
        var found = message.Kind == Mails.Kind && !MailLeaves ? JsonSerializer.Deserialize<Mail>(message.Payload)
            : message.Kind == SmsMessages.Kind && !SmsLeaves ? await Text(JsonSerializer.Deserialize<SmsPayload>(message.Payload)!) : null;
        if (found is not null)
            audit.Record(AuditAction.Consulted, message.Kind == Mails.Kind ? nameof(Mail) : nameof(AppointmentSms),
                id.ToString(CultureInfo.InvariantCulture));
        return found;
    }

    // As it would be made if it left now.
    private async Task<Mail?> Text(SmsPayload payload)
    {
        if (await messages.Find(payload.SmsId, CancellationToken.None) is not { } facts)
            return null;
        var text = new SmsText(
            SmsTexts.Of(facts.Sms.Kind, facts.Appointment.StartsAt, facts.HostLastName, facts.HostFirstName, facts.Address));
        return new Mail(payload.Purpose, PhoneNumber.Display(facts.Phone) ?? "sans numéro", payload.ToName, payload.Subject, text.Text);
    }

    private sealed record Line(long Id, string Kind, DateTimeOffset CreatedAt, string Purpose, string To, string ToName, string Subject,
        string State, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? SentAt, string? Reason, string? Delivery)
    {
        public OutboxRow Read()
            => new(Id, Kind switch
            {
                Mails.Kind => OutboxKind.Mail,
                SmsMessages.Kind => OutboxKind.Sms,
                _ => OutboxKind.Calendar
            }, CreatedAt, Purpose, Kind == SmsMessages.Kind ? PhoneNumber.Display(To) ?? "" : To, ToName, Subject,
                Enum.Parse<OutboxState>(State), Attempts, NextAttemptAt, SentAt, Reason, Delivery is null ? null
                : Enum.Parse<SmsDelivery>(Delivery));
    }
}
