using Npgsql;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// Of all servers, one at a time speaks to Graph about an appointment. A server that dies gives its turn back: PostgreSQL notices.
/// </summary>
internal sealed class CalendarTurns(NpgsqlDataSource database)
{
    /// <exception cref="PostgresException">Another server has kept it for a minute.</exception>
    public async Task<IAsyncDisposable> Take(int appointmentId, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            // Of the transaction: rolled back at once when it ends, where a lock of the session would stay with a connection of the pool.
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await using var take = new NpgsqlCommand(
                "SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(hashtext('calendar'), @appointment)",
                connection, transaction);
            take.Parameters.AddWithValue("appointment", appointmentId);
            take.CommandTimeout = 90;
            await take.ExecuteNonQueryAsync(cancellationToken);
            return new Turn(connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Turn(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
