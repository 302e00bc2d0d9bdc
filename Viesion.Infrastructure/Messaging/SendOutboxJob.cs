using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// Sends what waits in the outbox, each message once (docs/adr/0011). A server takes a row for a while before it speaks to the peer; a
/// server that dies leaves it to the others, unless the message was being handed over: nobody then knows, and an administrator decides.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class SendOutboxJob(NpgsqlDataSource database, IEnumerable<IOutboxSender> senders, TimeProvider clock,
    ILogger<SendOutboxJob> log) : IJob
{
    public const int MaxAttempts = 12;

    /// <summary>Longer than any sender tries.</summary>
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    private const string Unknown = "La liaison s’est interrompue au moment de la remise : ce message est peut-être arrivé. Vérifiez auprès "
        + "du destinataire avant de le renvoyer.";

    private readonly Dictionary<string, IOutboxSender> byKind = senders.ToDictionary(sender => sender.Kind);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (byKind.Count > 0 && await SendNext(cancellationToken))
        {
        }
    }

    internal async Task<bool> SendNext(CancellationToken cancellationToken)
    {
        await Run("UPDATE outbox_messages SET next_attempt_at = NULL, last_error = $2 WHERE next_attempt_at <= $1 AND handing_over_at IS "
            + "NOT NULL", cancellationToken, clock.GetUtcNow(), Unknown);
        if (await Take(cancellationToken) is not { } taken)
            return false;
        var delivery = new OutboxDelivery(taken.Id, taken.Payload, token => HandOver(taken.Id, taken.Attempt, token));
        try
        {
            await byKind[taken.Kind].Send(delivery, cancellationToken);
            await Settle(taken, "sent_at = $3, next_attempt_at = NULL, last_error = NULL, payload = payload - 'Text' - 'Html'",
                clock.GetUtcNow());
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("Message {Id} ({Kind}) could not be sent, attempt {Attempt}: {Failure}", taken.Id, taken.Kind, taken.Attempt,
                failure.GetType().Name);
            await Fail(taken, delivery, failure);
        }
        return true;
    }

    private Task Fail(Taken taken, OutboxDelivery delivery, Exception failure)
    {
        if (delivery.HandedOver && failure is not OutboxRefusedException)
            return Settle(taken, "next_attempt_at = NULL, last_error = $3", Unknown);
        var over = failure is OutboxRefusedException { Permanent: true } || taken.Attempt >= MaxAttempts;
        var retryAt = over ? DBNull.Value : (object)Later(
            clock.GetUtcNow() + TimeSpan.FromSeconds(10 * Math.Pow(2, taken.Attempt)), (failure as OutboxRefusedException)?.RetryAt);
        return Settle(taken, "next_attempt_at = $4, last_error = $3, handing_over_at = NULL", failure.Message, retryAt);
    }

    private static DateTimeOffset Later(DateTimeOffset backOff, DateTimeOffset? asked) => asked > backOff ? asked.Value : backOff;

    private async Task<Taken?> Take(CancellationToken cancellationToken)
    {
        await using var take = database.CreateCommand("""
            UPDATE outbox_messages SET next_attempt_at = $3, attempts = attempts + 1
            WHERE id = (SELECT id FROM outbox_messages WHERE next_attempt_at <= $1 AND kind = ANY ($2) ORDER BY next_attempt_at, id
                LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, payload, attempts
            """);
        take.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = clock.GetUtcNow() },
            new() { Value = byKind.Keys.ToArray() },
            new() { Value = clock.GetUtcNow() + Hold }
        });
        await using var reader = await take.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3)) : null;
    }

    // The number of the attempt is the fence: a server that slept longer than its hold finds another number, and stops short of handing
    // over.
    private async Task HandOver(long id, int attempt, CancellationToken cancellationToken)
    {
        if (await Run("UPDATE outbox_messages SET handing_over_at = $3 WHERE id = $1 AND attempts = $2 AND sent_at IS NULL",
            cancellationToken, id, attempt, clock.GetUtcNow()) == 0)
            throw new InvalidOperationException("Un autre serveur a repris ce message.");
    }

    // Not cancelled: what happened is written down even while the server stops.
    private Task Settle(Taken taken, string changes, params object[] values)
        => Run($"UPDATE outbox_messages SET {changes} WHERE id = $1 AND attempts = $2 AND sent_at IS NULL", CancellationToken.None,
            [taken.Id, taken.Attempt, .. values]);

    private async Task<int> Run(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value is DBNull ? new() { Value = value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }
                : new() { Value = value });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Taken(long Id, string Kind, string Payload, int Attempt);
}
