using Viesion.Domain.Common;

namespace Viesion.Domain.Home;

/// <summary>What an administrator writes in « Info et documentation ».</summary>
/// <param name="Link">Optional: an https address, or a page of Viesion beginning with « / ».</param>
public sealed record AnnouncementContent(string? Title, string? Text, string? Link)
{
    internal Refusal? Check() => true switch
    {
        _ when string.IsNullOrWhiteSpace(Title) => HomeRefusals.NoTitle,
        _ when Title.Trim().Length > Announcement.TitleMaxLength => HomeRefusals.TooLong(nameof(Title), Announcement.TitleMaxLength),
        _ when string.IsNullOrWhiteSpace(Text) => HomeRefusals.NoText,
        _ when Text.Trim().Length > Announcement.TextMaxLength => HomeRefusals.TooLong(nameof(Text), Announcement.TextMaxLength),
        _ when string.IsNullOrWhiteSpace(Link) => null,
        _ when Link.Trim().Length > Announcement.LinkMaxLength => HomeRefusals.TooLong(nameof(Link), Announcement.LinkMaxLength),
        _ => IsLink(Link.Trim()) ? null : HomeRefusals.BadLink,
    };

    // Never « javascript: », nor « //elsewhere » taken for a page of ours.
    private static bool IsLink(string link)
        => link.StartsWith('/') ? !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\')
            : Uri.TryCreate(link, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
