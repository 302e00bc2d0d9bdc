using System.Net;
using System.Text;
using Viesion.Domain.Messaging;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Access;

/// <summary>A short letter, at once in plain text and laid out: greeting, sentences, one button.</summary>
internal sealed class MailLayout
{
    private const string Paragraph = "<p style=\"margin:0 0 16px\">";

    private readonly StaffMember to;
    private readonly StringBuilder text = new();
    private readonly StringBuilder html = new();

    public MailLayout(StaffMember to)
    {
        this.to = to;
        Say($"Bonjour {to.FirstName},");
    }

    public MailLayout Say(string sentence)
    {
        text.Append(sentence).Append("\n\n");
        html.Append(Paragraph).Append(WebUtility.HtmlEncode(sentence)).Append("</p>");
        return this;
    }

    /// <summary>A link, written out too for those whose reader shows no button.</summary>
    public MailLayout Offer(string what, string link)
    {
        text.Append(what).Append("\u00a0:\n").Append(link).Append("\n\n");
        html.Append(Paragraph)
            .Append($"<a href=\"{WebUtility.HtmlEncode(link)}\" style=\"display:inline-block;padding:10px "
            + $"18px;background:#2f49b8;color:#ffffff;border-radius:8px;text-decoration:none\">{WebUtility.HtmlEncode(what)}</a></p>")
            .Append(Paragraph).Append("Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :<br>")
            .Append(WebUtility.HtmlEncode(link)).Append("</p>");
        return this;
    }

    /// <summary>Short lines, each leading somewhere.</summary>
    public MailLayout List(IReadOnlyList<(string What, string Link)> lines)
    {
        foreach (var (what, link) in lines)
            text.Append("- ").Append(what).Append('\n').Append("  ").Append(link).Append('\n');
        text.Append('\n');
        html.Append("<ul style=\"margin:0 0 16px;padding-left:20px\">")
            .AppendJoin(
                "", lines.Select(line => $"<li style=\"margin:0 0 6px\"><a href=\"{WebUtility.HtmlEncode(line.Link)}\" "
                + $"style=\"color:#2f49b8\">{WebUtility.HtmlEncode(line.What)}</a></li>")).Append("</ul>");
        return this;
    }

    public Mail ToMail(string purpose, string subject, string address, DateTimeOffset? expires)
        => new(purpose, address, to.FullName, subject,
            text + "Ce message est envoyé automatiquement : merci de ne pas y répondre.\n",
            $"<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(subject)}</title></head><body "
            + "style=\"margin:0;padding:24px;background:#f3f5fa;color:#1c2440;font:15px/1.5 Arial,sans-serif\">"
            + $"<div style=\"max-width:520px;margin:0 auto;padding:28px;background:#ffffff;border-radius:12px\">{html}<p "
            + "style=\"margin:0;color:#5b6482;font-size:13px\">Ce message est envoyé automatiquement : merci de ne pas y "
            + "répondre.</p></div></body></html>",
            expires);
}
