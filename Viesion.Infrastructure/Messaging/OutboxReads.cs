using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>« Boîte d’envoi » (administrators): what leaves by mail, and where it stands.</summary>
public sealed class OutboxReads(ViesionDbContext db, Perimeter perimeter, IAudit audit, SmtpSettings settings)
{
    public const int PageSize = 50;

    /// <summary>False in the demo: messages then stay here, where their links can be opened.</summary>
    public bool Leaves => settings.Host is not null;

    public async Task<(IReadOnlyList<OutboxRow> Rows, int Total)> Page(OutboxState? state, int skip)
    {
        if (!Rights.Administers(perimeter.Profile))
            return ([], 0);
        var wanted = state?.ToString();
        // The state is what the columns say: kept beside them, it could contradict them.
        var rows = db.Database.SqlQuery<Line>($"""
            SELECT * FROM (
                SELECT id AS "Id", created_at AS "CreatedAt", payload->>'Purpose' AS "Purpose", payload->>'To' AS "To", payload->>'ToName' AS "ToName", payload->>'Subject' AS "Subject",
                    CASE WHEN sent_at IS NOT NULL THEN 'Sent' WHEN next_attempt_at IS NULL AND handing_over_at IS NOT NULL THEN 'Uncertain'
                         WHEN next_attempt_at IS NULL THEN 'Failed' WHEN last_error IS NOT NULL THEN 'Retrying' ELSE 'Waiting' END AS "State",
                    attempts AS "Attempts", next_attempt_at AS "NextAttemptAt", sent_at AS "SentAt", last_error AS "Reason"
                FROM outbox_messages WHERE kind = {Mails.Kind}) AS row
            WHERE {wanted}::text IS NULL OR "State" = {wanted}
            """);
        var page = await rows.OrderByDescending(row => row.Id).Skip(skip).Take(PageSize).ToListAsync();
        return ([.. page.Select(row => row.Read())], await rows.CountAsync());
    }

    /// <summary>The whole message while it has not left, with its link: only where no server carries mail. Noted in the log.</summary>
    public async Task<Mail?> Open(long id)
    {
        if (!Rights.Administers(perimeter.Profile) || Leaves)
            return null;
        var payload = await db.Outbox.Where(message => message.Id == id && message.Kind == Mails.Kind).Select(message => message.Payload).SingleOrDefaultAsync();
        if (payload is null)
            return null;
        audit.Record(AuditAction.Consulted, nameof(Mail), id.ToString(CultureInfo.InvariantCulture));
        return JsonSerializer.Deserialize<Mail>(payload);
    }

    private sealed record Line(long Id, DateTimeOffset CreatedAt, string Purpose, string To, string ToName, string Subject, string State, int Attempts, DateTimeOffset? NextAttemptAt, DateTimeOffset? SentAt, string? Reason)
    {
        public OutboxRow Read() => new(Id, CreatedAt, Purpose, To, ToName, Subject, Enum.Parse<OutboxState>(State), Attempts, NextAttemptAt, SentAt, Reason);
    }
}
