using Microsoft.Extensions.Configuration;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// The Microsoft 365 tenant whose calendars follow the agendas (docs/adr/0019). Without <c>Graph:Tenant</c> none does, and nothing of it is
/// shown.
/// </summary>
/// <param name="Tenant">Null: no tenant.</param>
/// <param name="Domains">Those of the e-mail addresses whose calendar follows, in lower case.</param>
/// <param name="Address">Graph's own address; another for tests and national clouds.</param>
/// <param name="Authority">Where tokens are asked for.</param>
/// <param name="Instance">Marks our events: two Viesions on one tenant (production, trial) must not take each other's for their
/// own.</param>
public sealed record GraphSettings(string? Tenant, string Client, string Secret, IReadOnlyList<string> Domains, Uri Address, Uri Authority,
    string Instance)
{
    public static readonly GraphSettings None = new(
        null, "", "", [], new("https://graph.microsoft.com/v1.0"), new("https://login.microsoftonline.com"), "viesion");

    public bool Configured => Tenant is not null;

    /// <summary>Whether the calendar of this e-mail address follows.</summary>
    public bool Follows(string email)
        => Configured && Domains.Contains(email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="StartRefusedException">A setting can't be read; the message is for people.</exception>
    public static GraphSettings Read(IConfiguration configuration)
    {
        if (configuration["Graph:Tenant"] is not { Length: > 0 } tenant)
            return None;
        string[] domains = [
            .. (configuration["Graph:Domains"] ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries
                | StringSplitOptions.TrimEntries).Select(domain => domain.TrimStart('@').ToLowerInvariant())];
        if (domains.Length == 0)
            throw new StartRefusedException(
                "Graph__Domains doit dire les domaines dont les agendas vont dans Microsoft 365. Exemple\u00a0: ardeche.fr;cms.ardeche.fr");
        if (configuration["Graph:Client"] is not { Length: > 0 } client || configuration["Graph:Secret"] is not { Length: > 0 } secret)
            throw new StartRefusedException(
                "Graph__Client et Graph__Secret doivent dire l’application inscrite dans Microsoft Entra et son secret.");
        return new(tenant, client, secret, domains, AddressOf(configuration["Graph:Address"], "Graph__Address") ?? None.Address,
            AddressOf(configuration["Graph:Authority"], "Graph__Authority") ?? None.Authority,
            configuration["Graph:Instance"] is { Length: > 0 } instance ? instance : None.Instance);
    }

    private static Uri? AddressOf(string? setting, string name) => setting is not { Length: > 0 } ? null
        : Uri.TryCreate(setting, UriKind.Absolute, out var address)
        && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)) ? address
        : throw new StartRefusedException($"{name} doit être une adresse en https. Exemple\u00a0: https://graph.microsoft.com/v1.0");
}
