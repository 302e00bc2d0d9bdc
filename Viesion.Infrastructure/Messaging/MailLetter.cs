using System.Text;
using MimeKit;
using Viesion.Domain.Messaging;

namespace Viesion.Infrastructure.Messaging;

/// <summary>
/// An e-mail as it travels: names and subject by RFC 2047, bodies in base64, so that no line is too long nor begins with a dot.
/// </summary>
internal static class MailLetter
{
    // « admin » alone is an address for the library; never for us.
    private static readonly ParserOptions Addresses = new() { AllowAddressesWithoutDomain = false };

    /// <param name="handOver">Called when the last byte of the message is asked for: the final dot comes next.</param>
    /// <exception cref="FormatException">
    /// An address or the subject can't be: a line break in it would begin a header of somebody else's choosing.
    /// </exception>
    public static MimeMessage Of(Mail mail, string from, string messageId, Func<Task> handOver)
    {
        if (new[] { mail.To, mail.ToName, mail.Subject }.Any(text => text.Any(char.IsControl)))
            throw new FormatException("A header holds a control character.");
        if (Address(mail.To) is not { } to || to.Address != mail.To || !Ascii.IsValid(to.LocalPart))
            throw new FormatException("The address is not one.");
        var letter = new MimeMessage { Subject = mail.Subject };
        letter.From.Add(Address(from) ?? throw new FormatException("The sender's address is not one."));
        letter.To.Add(new MailboxAddress(Encoding.UTF8, mail.ToName, mail.To));
        letter.Headers.Replace(HeaderId.MessageId, messageId);
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.Body = mail.Html is null
            ? Part(mail.Text, "plain", handOver)
            : new MultipartAlternative { Part(mail.Text, "plain", atTheEnd: null), Part(mail.Html, "html", handOver) };
        return letter;
    }

    /// <summary>One address, with a name if wished; null when it is none.</summary>
    public static MailboxAddress? Address(string text) => MailboxAddress.TryParse(Addresses, text, out var address) ? address : null;

    private static TextPart Part(string text, string subtype, Func<Task>? atTheEnd)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        var part = new TextPart(subtype)
        {
            Content = new MimeContent(atTheEnd is null ? new MemoryStream(bytes) : new LastPart(bytes, atTheEnd)),
            ContentTransferEncoding = ContentEncoding.Base64,
        };
        part.ContentType.Charset = "utf-8";
        return part;
    }
}
