using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Viesion.Infrastructure.Messaging;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>
/// One request to Graph at a time of patience, and what its answers mean for a message of the outbox. After « later », the mailbox is left
/// alone until then.
/// </summary>
internal sealed class GraphRequests(GraphTokens tokens, TimeProvider clock)
{
    /// <summary>Well under the time that the job holds a message for, even for the few requests that a message may need.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Nobody answers: a thousand messages need not find out one by one.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private const string Everyone = "";

    private readonly ConcurrentDictionary<string, DateTimeOffset> pauses = new(StringComparer.OrdinalIgnoreCase);

    public static bool IsItemGone(ODataError error)
        => error.ResponseStatusCode == 404 && error.Error?.Code is "ErrorItemNotFound" or "itemNotFound";

    public async Task<T> Of<T>(string mailbox, Func<CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        Pause(mailbox);
        try
        {
            try
            {
                return await InTime(request, cancellationToken);
            }
            catch (ApiException expired) when (expired.ResponseStatusCode == 401)
            {
                tokens.Drop();
                return await InTime(request, cancellationToken);
            }
        }
        catch (ApiException refused)
        {
            throw Refused(mailbox, refused);
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException or TimeoutException or JsonException)
        {
            pauses[Everyone] = clock.GetUtcNow() + Silence;
            throw new IOException("Microsoft 365 est injoignable ou a coupé la liaison.", silent);
        }
    }

    private async Task<T> InTime<T>(Func<CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await request(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    private void Pause(string mailbox)
    {
        foreach (var name in new[] { Everyone, mailbox })
            if (pauses.TryGetValue(name, out var until) && until > clock.GetUtcNow())
                throw new OutboxRefusedException("Microsoft 365 demande de réessayer plus tard.", permanent: false) { RetryAt = until };
    }

    // What is ours to mend (secret, permission) and what passes is tried again; what says that the mailbox is not one, or the event not
    // good, is not.
    private OutboxRefusedException Refused(string mailbox, ApiException refused)
    {
        var (status, code) = (refused.ResponseStatusCode, (refused as ODataError)?.Error?.Code);
        var said = $"(code {status}{(code is null ? "" : $" {code}")})";
        if (status is 429 or >= 500)
        {
            if (RetryAt(refused) is { } until)
                pauses[mailbox] = until;
            return new($"Microsoft 365 demande de réessayer plus tard. {said}", permanent: false, refused)
            {
                RetryAt = pauses.TryGetValue(mailbox, out var at) ? at : null
            };
        }
        return status switch
        {
            401 => new($"Microsoft 365 refuse l’identifiant de Viesion\u00a0: vérifiez les réglages Graph. {said}",
                permanent: false, refused),
            403 => new("Viesion n’a pas le droit d’écrire dans cet agenda\u00a0: l’application a besoin de la permission "
                + $"Calendars.ReadWrite. {said}", permanent: false, refused),
            404 => new($"Cette adresse n’a pas de boîte aux lettres dans Microsoft 365. {said}", permanent: true, refused),
            _ => new($"Microsoft 365 refuse ce rendez-vous. {said}", permanent: true, refused),
        };
    }

    // Seconds, or a date.
    private DateTimeOffset? RetryAt(ApiException refused)
    {
        if (!refused.ResponseHeaders.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } said)
            return null;
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? clock.GetUtcNow().AddSeconds(seconds)
            : DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }
}
