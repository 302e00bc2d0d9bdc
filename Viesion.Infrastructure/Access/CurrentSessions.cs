using System.Collections.Concurrent;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// What this server knows of the people signed in, so that a cookie or a circuit of before a change is worth nothing after it. Read again
/// when a change is announced, and every minute in case an announcement was lost.
/// </summary>
public sealed class CurrentSessions : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, Entry> entries = new();
    private readonly NpgsqlDataSource database;
    private readonly TimeProvider clock;
    private readonly IDisposable listening;

    public CurrentSessions(NpgsqlDataSource database, LiveFeed live, TimeProvider clock)
    {
        (this.database, this.clock) = (database, clock);
        listening = live.Listen(LiveTopic.Account, change =>
        {
            if (change.StaffMemberId is { } member)
                entries.TryRemove(member, out _);
            return Task.CompletedTask;
        });
    }

    /// <summary>Null for somebody who has no account (any more).</summary>
    /// <param name="anew">Asks the database whatever is known: a cookie made a moment ago may be ahead of the announcement.</param>
    public async ValueTask<SessionFacts?> Of(int staffMemberId, bool anew = false)
    {
        var now = clock.GetUtcNow();
        var entry = entries.AddOrUpdate(staffMemberId, _ => new(now, Read(staffMemberId)), (_, known) => !anew && now - known.At < Fresh
            ? known : new(now, Read(staffMemberId), known.Facts));
        try
        {
            return await entry.Facts.ConfigureAwait(false);
        }
        catch (Exception failure) when (DatabaseFailure.IsUnavailable(failure))
        {
            // The database is away for a moment: what was known holds, and nothing can be read or written meanwhile anyway.
            entries.TryUpdate(staffMemberId, new(now - Fresh, entry.Before ?? entry.Facts, entry.Before), entry);
            if (entry.Before is not { IsCompletedSuccessfully: true } before)
                throw;
            return await before.ConfigureAwait(false);
        }
    }

    /// <summary>What is known without asking, if anything.</summary>
    public SessionFacts? Known(int staffMemberId)
        => entries.TryGetValue(staffMemberId, out var entry) && entry.Facts.IsCompletedSuccessfully ? entry.Facts.Result : null;

    public void Dispose() => listening.Dispose();

    private async Task<SessionFacts?> Read(int staffMemberId)
    {
        await using var ask = database.CreateCommand("""
            SELECT a.security_stamp, s.active, s.profile, s.organisation_id, s.territory_id, s.first_name, s.last_name
            FROM accounts a JOIN staff_members s ON s.id = a.staff_member_id WHERE s.id = $1
            """);
        ask.Parameters.Add(new() { Value = staffMemberId });
        await using var reader = await ask.ExecuteReaderAsync().ConfigureAwait(false);
        if (!await reader.ReadAsync().ConfigureAwait(false))
            return null;
        var perimeter = new Perimeter(staffMemberId, Enum.Parse<Profile>(reader.GetString(2)), Number(reader, 3), Number(reader, 4));
        return new(reader.IsDBNull(0) ? "" : reader.GetString(0), reader.GetBoolean(1), perimeter, reader.GetString(5),
            reader.GetString(6));
    }

    private static int? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private sealed record Entry(DateTimeOffset At, Task<SessionFacts?> Facts, Task<SessionFacts?>? Before = null);
}
