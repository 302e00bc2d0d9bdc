using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text.Json;
using Viesion.Domain.Messaging;

namespace Viesion.Infrastructure.Messaging;

/// <summary>Sends e-mails by SMTP (docs/adr/0011).</summary>
internal sealed class SmtpSender(SmtpSettings settings, TimeProvider clock) : IOutboxSender
{
    /// <summary>Well under the time that the job holds a message for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Kind => Mails.Kind;

    public async Task Send(OutboxDelivery message, CancellationToken cancellationToken)
    {
        var mail = JsonSerializer.Deserialize<Mail>(message.Payload)!;
        if (mail.Expires <= clock.GetUtcNow())
            throw new OutboxRefusedException("Le lien de ce message a expiré avant l’envoi.", permanent: true);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var letter = Letter(mail, message, either.Token);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls, DeliveryFormat = SmtpDeliveryFormat.SevenBit };
        if (settings.User is { Length: > 0 })
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        try
        {
            // SmtpClient does not heed the token while it waits for an answer: left to itself, and stopped short of handing over by the same token.
            await client.SendMailAsync(letter, either.Token).WaitAsync(either.Token);
        }
        catch (SmtpException failure) when ((int)failure.StatusCode >= 400)
        {
            throw Answered(failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Le serveur d’envoi ne répond pas.");
        }
        catch (SmtpException failure)
        {
            throw new IOException("Le serveur d’envoi est injoignable ou a coupé la liaison.", failure);
        }
    }

    private MailMessage Letter(Mail mail, OutboxDelivery message, CancellationToken cancellationToken)
    {
        try
        {
            return MailLetter.Of(mail, settings.From, MessageId(message.Id), () => message.HandOver(cancellationToken));
        }
        catch (Exception malformed) when (malformed is FormatException or ArgumentException)
        {
            throw new OutboxRefusedException("L’adresse ou l’objet de ce message n’est pas valable.", permanent: true, malformed);
        }
    }

    // The same at each attempt: a mailbox that was given it twice can tell.
    private string MessageId(long id) => string.Create(CultureInfo.InvariantCulture, $"<viesion-{id}@{settings.Address.Host}>");

    // 5xx: for good. 4xx: greylisting, full mailbox, server busy. Wrong credentials are ours to mend: tried again.
    private static OutboxRefusedException Answered(SmtpException failure)
    {
        var code = (int)failure.StatusCode;
        var ours = code is 530 or 534 or 535 or 538;
        var why = code switch
        {
            530 or 534 or 535 or 538 => "Le serveur d’envoi refuse l’identifiant ou demande une connexion chiffrée : vérifiez les réglages Smtp.",
            550 or 551 or 553 => "L’adresse du destinataire est refusée par le serveur.",
            552 or 452 => "La boîte du destinataire est pleine, ou le message trop grand.",
            554 => "Le serveur refuse ce message.",
            >= 500 => "Le serveur d’envoi refuse ce message.",
            _ => "Le serveur d’envoi demande de réessayer plus tard.",
        };
        return new OutboxRefusedException($"{why} (code {code})", permanent: code >= 500 && !ours, failure);
    }
}
