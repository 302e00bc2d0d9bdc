using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Viesion.Domain.Messaging;

namespace Viesion.Infrastructure.Messaging;

/// <summary>The server's one LISTEN connection: what any server committed reaches this server's screens. Reconnects by itself.</summary>
internal sealed class LiveListener(NpgsqlDataSource database, LiveFeed feed, TimeProvider clock, ILogger<LiveListener> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or System.IO.IOException or InvalidOperationException)
            {
                log.LogWarning("Live events interrupted ({Failure}); listening again in a second", failure.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Listen(CancellationToken stoppingToken)
    {
        await using var connection = await database.OpenConnectionAsync(stoppingToken);
        connection.Notification += (_, notice) => feed.Deliver(JsonSerializer.Deserialize<LiveEvent>(notice.Payload)!);
        await using (var listen = new NpgsqlCommand($"LISTEN {LiveEvents.Channel}", connection))
            await listen.ExecuteNonQueryAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
            await connection.WaitAsync(stoppingToken);
    }
}
