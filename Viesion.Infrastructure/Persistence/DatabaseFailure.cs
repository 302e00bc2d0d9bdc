using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Tells a database that is away for a moment (restart, failover) from a real fault.</summary>
public static class DatabaseFailure
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(1),
        TimeSpan.FromSeconds(2)];

    public static bool IsUnavailable(Exception failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections,
        NpgsqlException npgsql => npgsql.InnerException is SocketException or IOException or TimeoutException || npgsql.IsTransient,
        SocketException or IOException => true,
        DbUpdateException or InvalidOperationException => failure.InnerException is { } inner && IsUnavailable(inner),
        _ => false,
    };

    /// <summary>
    /// Tries again, for about four seconds, what may be: a read, which changes nothing, or an operation that has not begun.
    /// </summary>
    public static async Task<T> Retry<T>(
        Func<Task<T>> read, Func<bool> mayBeTriedAgain, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await read();
            }
            catch (Exception failure) when (attempt < Waits.Length && mayBeTriedAgain() && IsUnavailable(failure))
            {
                await Task.Delay(Waits[attempt], clock, cancellationToken);
            }
        }
    }
}
