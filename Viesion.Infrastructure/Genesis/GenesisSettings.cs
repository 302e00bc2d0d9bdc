using Microsoft.Extensions.Configuration;

namespace Viesion.Infrastructure.Genesis;

/// <summary>When the sync runs and where its files arrive.</summary>
/// <param name="Cron">Quartz's, in Paris time: every night at three by default (<c>Genesis:Cron</c>).</param>
/// <param name="Inbox">The folder where Genesis leaves its files (<c>Genesis:Inbox</c>); shared by the servers when there are
/// several.</param>
public sealed record GenesisSettings(string Cron, string Inbox)
{
    public static GenesisSettings From(IConfiguration configuration) => new(
        configuration["Genesis:Cron"] is { Length: > 0 } cron ? cron : "0 0 3 * * ?",
        configuration["Genesis:Inbox"] is { Length: > 0 } inbox ? inbox
        : Path.Combine(Environment.GetEnvironmentVariable("VIESION_LOCAL") ?? ".local", "genesis"));
}
