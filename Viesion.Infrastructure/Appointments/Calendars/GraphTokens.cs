using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Kiota.Abstractions.Authentication;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// The application's token for Graph (client credentials), kept until shortly before it ends. A single form post: Azure.Identity would ask
/// for it over https only, which no test on loopback could see (docs/adr/0019).
/// </summary>
internal sealed class GraphTokens(GraphSettings settings, HttpClient http, TimeProvider clock) : IAccessTokenProvider, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim asking = new(1);
    private (string Token, DateTimeOffset Until)? known;

    public AllowedHostsValidator AllowedHostsValidator { get; } = new();

    /// <summary>Graph refused it: the next request asks for another.</summary>
    public void Drop() => known = null;

    public async Task<string> GetAuthorizationTokenAsync(
        Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (known is { } token && token.Until > clock.GetUtcNow())
                return token.Token;
            var fresh = await Ask(cancellationToken);
            known = (fresh.Token, clock.GetUtcNow() + TimeSpan.FromSeconds(fresh.Seconds) - Margin);
            return fresh.Token;
        }
        finally
        {
            asking.Release();
        }
    }

    public void Dispose() => asking.Dispose();

    private async Task<Answer> Ask(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = settings.Client,
            ["client_secret"] = settings.Secret,
            ["scope"] = $"{settings.Address.GetLeftPart(UriPartial.Authority)}/.default",
            ["grant_type"] = "client_credentials",
        });
        using var answer = await http.PostAsync(
            new Uri($"{settings.Authority.AbsoluteUri.TrimEnd('/')}/{settings.Tenant}/oauth2/v2.0/token"), form, cancellationToken);
        if ((int)answer.StatusCode is >= 400 and < 500 and not 429)
            throw new OutboxRefusedException(
                $"Microsoft 365 refuse l’identifiant de Viesion\u00a0: vérifiez les réglages Graph. (code {(int)answer.StatusCode})",
                permanent: false);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<Answer>(cancellationToken) is { Token.Length: > 0 } given ? given
            : throw new IOException("Microsoft 365 n’a pas donné de jeton.");
    }

    private sealed record Answer(
        [property: JsonPropertyName("access_token")] string Token, [property: JsonPropertyName("expires_in")] int Seconds);
}
