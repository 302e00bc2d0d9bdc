using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Tells a database that is away for a moment (restart, failover) from a real fault.</summary>
public static class DatabaseFailure
{
    private static readonly TimeSpan[] Waits = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(400), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    public static bool IsUnavailable(Exception failure) => failure switch
    {
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections,
        NpgsqlException npgsql => npgsql.InnerException is SocketException or IOException or TimeoutException || npgsql.IsTransient,
        SocketException or IOException => true,
        DbUpdateException or InvalidOperationException => failure.InnerException is { } inner && IsUnavailable(inner),
        _ => false,
    };

    /// <summary>Reads change nothing and are simply tried again, for about four seconds.</summary>
    public static async Task<T> Retry<T>(Func<Task<T>> read, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await read();
            }
            catch (Exception failure) when (attempt < Waits.Length && IsUnavailable(failure))
            {
                await Task.Delay(Waits[attempt], clock, cancellationToken);
            }
        }
    }
}
