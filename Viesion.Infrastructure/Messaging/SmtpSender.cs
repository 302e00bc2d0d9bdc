using System.Globalization;
using System.Net.Sockets;
using System.Text.Json;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Viesion.Domain.Messaging;

namespace Viesion.Infrastructure.Messaging;

/// <summary>Sends e-mails by SMTP with MailKit (docs/adr/0011).</summary>
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
        try
        {
            await Send(letter, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Le serveur d’envoi ne répond pas.");
        }
        catch (SmtpCommandException answer)
        {
            throw Answered((int)answer.StatusCode, answer);
        }
        catch (Exception settings) when (settings is AuthenticationException or SslHandshakeException or NotSupportedException)
        {
            throw Mistaken(settings);
        }
        catch (Exception cut) when (cut is IOException or SocketException or ProtocolException)
        {
            throw new IOException("Le serveur d’envoi est injoignable ou a coupé la liaison.", cut);
        }
    }

    private async Task Send(MimeMessage letter, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        // Asked for, encryption is not given up when the server has none.
        var security = settings.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
        await client.ConnectAsync(settings.Host!, settings.Port, security, cancellationToken);
        if (settings.User is { Length: > 0 })
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellationToken);
        // Both read the message once before it is sent, and LastPart would take that for the hand-over.
        client.Capabilities &= ~(SmtpCapabilities.Size | SmtpCapabilities.Chunking);
        await client.SendAsync(letter, cancellationToken);
        // The message is kept: MailKit says nothing of a server that is too busy to say goodbye.
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Letter(Mail mail, OutboxDelivery message, CancellationToken cancellationToken)
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
    private static OutboxRefusedException Answered(int code, Exception answer)
    {
        var ours = code is 530 or 534 or 535 or 538;
        var why = code switch
        {
            530 or 534 or 535 or 538 =>
                "Le serveur d’envoi refuse l’identifiant ou demande une connexion chiffrée : vérifiez les réglages Smtp.",
            550 or 551 or 553 => "L’adresse du destinataire est refusée par le serveur.",
            552 or 452 => "La boîte du destinataire est pleine, ou le message trop grand.",
            554 => "Le serveur refuse ce message.",
            >= 500 => "Le serveur d’envoi refuse ce message.",
            _ => "Le serveur d’envoi demande de réessayer plus tard.",
        };
        return new OutboxRefusedException($"{why} (code {code})", permanent: code >= 500 && !ours, answer);
    }

    // Settings to mend, on one side or the other: tried again meanwhile. All come before the message is handed over.
    private static OutboxRefusedException Mistaken(Exception settings) => new(settings switch
    {
        AuthenticationException => "Le serveur d’envoi refuse l’identifiant : vérifiez les réglages Smtp.",
        SslHandshakeException => "Le certificat du serveur d’envoi n’est pas reconnu : vérifiez les réglages Smtp.",
        _ => "Le serveur d’envoi n’accepte ni la connexion chiffrée ni l’identifiant demandés : vérifiez les réglages Smtp.",
    }, permanent: false, settings);
}
