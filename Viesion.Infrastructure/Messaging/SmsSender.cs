using System.Net;
using System.Text;
using System.Text.Json;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Messaging;

/// <summary>Sends SMS through a Kannel gateway (docs/adr/0018). The text is made at the last moment, from what is true then.</summary>
internal sealed class SmsSender(SmsSettings settings, OperationsFactory door, TimeProvider clock) : IOutboxSender
{
    /// <summary>Well under the time that the job holds a message for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Kind => SmsMessages.Kind;

    public async Task Send(OutboxDelivery message, CancellationToken cancellationToken)
    {
        var composed = await door.For(Perimeter.System)
            .Run(new ComposeSms(JsonSerializer.Deserialize<SmsPayload>(message.Payload)!.SmsId), cancellationToken);
        if (!composed.Succeeded)
            throw new OutboxRefusedException(
                composed.Refusal.Message, permanent: composed.Refusal != Refusal.Unavailable && composed.Refusal != Refusal.Conflict);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        // A connection of its own, never taken up again: a request on a connection gone stale would be repeated by the client itself.
        using var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        using var request = KannelRequest.Of(settings, composed.Value, message.Id, () => message.HandOver(either.Token));
        try
        {
            using var answer = await client.SendAsync(request, either.Token);
            if (Refused(answer.StatusCode, await answer.Content.ReadAsStringAsync(either.Token)) is { } refused)
                throw refused;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("La passerelle SMS ne répond pas.");
        }
        catch (HttpRequestException failure)
        {
            throw new IOException("La passerelle SMS est injoignable ou a coupé la liaison.", failure);
        }
    }

    // 202 alone means that Kannel has it. What is ours to mend (password, address) and what passes is tried again; what says nothing sure
    // is in doubt.
    private static Exception? Refused(HttpStatusCode status, string body) => ((int)status, Says(body)) switch
    {
        (202, _) => null,
        ( >= 200 and < 300, _) or (502 or 504, _) =>
            new IOException($"La passerelle SMS n’a pas dit ce qu’elle a fait du message. (code {(int)status})"),
        (401, _) or (403, Saying.Credentials) => Later("La passerelle SMS refuse l’identifiant\u00a0: vérifiez les réglages Sms.", status),
        ( >= 300 and < 400, _) or (404 or 405, _) =>
            Later("L’adresse de la passerelle SMS n’est pas la bonne\u00a0: vérifiez le réglage Sms:Gateway.", status),
        (408 or 429, _) or ( >= 500, _) => Later("La passerelle SMS demande de réessayer plus tard.", status),
        (_, Saying.Number) =>
            new OutboxRefusedException($"Le numéro est refusé par la passerelle SMS. (code {(int)status})", permanent: true),
        _ => new OutboxRefusedException($"La passerelle SMS refuse ce message. (code {(int)status})", permanent: true),
    };

    private static OutboxRefusedException Later(string why, HttpStatusCode status) => new($"{why} (code {(int)status})", permanent: false);

    // Kannel answers 403 both to a wrong password and to a number that no operator takes.
    private static Saying Says(string body) => body.Contains("Authorization", StringComparison.OrdinalIgnoreCase) ? Saying.Credentials
        : body.Contains("number", StringComparison.OrdinalIgnoreCase) || body.Contains("routable", StringComparison.OrdinalIgnoreCase)
        ? Saying.Number : Saying.Nothing;

    private enum Saying
    {
        Nothing,
        Credentials,
        Number,
    }
}
