using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Viesion.Domain.Messaging;

namespace Viesion.Infrastructure.Messaging;

/// <summary>An e-mail as it travels: names and subject by RFC 2047, bodies in base64, so that no line is too long nor begins with a dot.</summary>
internal static class MailLetter
{
    /// <param name="handOver">Called when the last byte of the message is asked for: the final dot comes next.</param>
    /// <exception cref="FormatException">An address or the subject can't be: a line break in it would begin a header of somebody else's choosing.</exception>
    public static MailMessage Of(Mail mail, string from, string messageId, Func<Task> handOver)
    {
        if (new[] { mail.To, mail.ToName, mail.Subject }.Any(text => text.Any(char.IsControl)))
            throw new FormatException("A header holds a control character.");
        if (!MailAddress.TryCreate(mail.To, out var to) || to.Address != mail.To)
            throw new FormatException("The address is not one.");
        var sender = new MailAddress(from);
        var letter = new MailMessage { From = new MailAddress(sender.Address, sender.DisplayName, Encoding.UTF8), Subject = mail.Subject, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8 };
        letter.To.Add(new MailAddress(mail.To, mail.ToName, Encoding.UTF8));
        letter.Headers["Message-ID"] = messageId;
        letter.Headers["Auto-Submitted"] = "auto-generated";
        var html = mail.Html is null ? null : Part(mail.Html, MediaTypeNames.Text.Html, handOver);
        letter.AlternateViews.Add(Part(mail.Text, MediaTypeNames.Text.Plain, html is null ? handOver : null));
        if (html is not null)
            letter.AlternateViews.Add(html);
        return letter;
    }

    private static AlternateView Part(string text, string type, Func<Task>? atTheEnd)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
        return new AlternateView(atTheEnd is null ? new MemoryStream(bytes) : new LastPart(bytes, atTheEnd), new ContentType(type) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.Base64 };
    }
}
