using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace Viesion.Infrastructure.Messaging;

/// <summary>Sends what waits in the outbox, one message at a time under a row lock, so that two servers never send the same one; a failure is tried again with back-off.</summary>
[DisallowConcurrentExecution]
internal sealed class SendOutboxJob(NpgsqlDataSource database, IEnumerable<IOutboxSender> senders, TimeProvider clock, ILogger<SendOutboxJob> log) : IJob
{
    public const int MaxAttempts = 12;

    private readonly Dictionary<string, IOutboxSender> byKind = senders.ToDictionary(sender => sender.Kind);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        while (byKind.Count > 0 && await SendNext(cancellationToken))
        {
        }
    }

    internal async Task<bool> SendNext(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var next = new NpgsqlCommand(
            "SELECT id, kind, payload, attempts FROM outbox_messages WHERE next_attempt_at <= $1 AND kind = ANY ($2) ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED",
            connection, transaction)
        { Parameters = { new() { Value = clock.GetUtcNow() }, new() { Value = byKind.Keys.ToArray() } } };
        long id;
        string kind, payload;
        int attempts;
        await using (var reader = await next.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken))
                return false;
            (id, kind, payload, attempts) = (reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3) + 1);
        }

        string? error = null;
        try
        {
            await byKind[kind].Send(id, payload, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            error = failure.Message;
            log.LogWarning("Message {Id} ({Kind}) could not be sent, attempt {Attempt}: {Failure}", id, kind, attempts, failure.GetType().Name);
        }

        var retryAt = error is null || attempts >= MaxAttempts ? (DateTimeOffset?)null : clock.GetUtcNow() + TimeSpan.FromSeconds(10 * Math.Pow(2, attempts));
        await using var settle = new NpgsqlCommand("UPDATE outbox_messages SET attempts = $2, last_error = $3, next_attempt_at = $4, sent_at = $5 WHERE id = $1", connection, transaction)
        {
            Parameters =
            {
                new() { Value = id },
                new() { Value = attempts },
                new() { Value = (object?)error ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
                new() { Value = (object?)retryAt ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
                new() { Value = error is null ? clock.GetUtcNow() : DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
            },
        };
        await settle.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
