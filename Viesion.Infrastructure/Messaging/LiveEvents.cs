using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// Gathers an operation's live events and notifies PostgreSQL once it is committed, each distinct event once: NOTIFY inside the transaction
/// would make commits wait for each other.
/// </summary>
internal sealed class LiveEvents(TimeProvider clock) : ILiveEvents
{
    public const string Channel = "viesion";

    private readonly HashSet<LiveEvent> events = [];

    public bool Any => events.Count > 0;

    public void Publish(LiveEvent change) => events.Add(change);

    public async Task Send(ViesionDbContext db, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
            return;
        var payloads = events.Select(change => JsonSerializer.Serialize(change)).ToArray();
        await db.Database.ExecuteSqlAsync($"""
            SELECT pg_notify({Channel},
                (change || jsonb_build_object('Audience', viesion.live_audience((change ->> 'BeneficiaryId')::int, {clock.Today()})))::text)
            FROM (SELECT payload::jsonb AS change FROM unnest({payloads}) AS payload) AS changes
            """, cancellationToken);
    }
}
