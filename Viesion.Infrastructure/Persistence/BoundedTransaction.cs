using System.Data.Common;
using Npgsql;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// Ends a transaction without ever waiting for a server that no longer answers: seen once, a rollback that waited forty-four minutes while
/// PostgreSQL was idle (docs/adr/0001). Past the bound, the server is asked from another connection to cut this one.
/// </summary>
internal sealed class BoundedTransaction(IAsyncDisposable transaction, Func<Task> cut, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>A rollback takes milliseconds; a command that is still running is given its time to be cancelled.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    /// <param name="connection">The one the transaction is on, open.</param>
    public static BoundedTransaction On(
        NpgsqlConnection connection, IAsyncDisposable transaction, NpgsqlDataSource database, TimeProvider clock)
    {
        var server = connection.ProcessID;
        return new(transaction, () => Cut(database, server), clock);
    }

    public async ValueTask DisposeAsync()
    {
        var ending = transaction.DisposeAsync().AsTask();
        try
        {
            await ending.WaitAsync(Bound, clock);
        }
        catch (TimeoutException) when (!ending.IsCompleted)
        {
            await cut();
            // The link is cut: the wait ends with its failure, or is left behind.
            await ((Task)ending.WaitAsync(Bound, clock)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new TimeoutException("PostgreSQL did not answer the end of a transaction; its connection was cut.");
        }
    }

    private static async Task Cut(NpgsqlDataSource database, int server)
    {
        try
        {
            await using var command = database.CreateCommand("SELECT pg_terminate_backend($1)");
            command.Parameters.Add(new() { Value = server });
            await command.ExecuteNonQueryAsync();
        }
        catch (DbException)
        {
            // No server at all answers: there is nothing to cut.
        }
    }
}
