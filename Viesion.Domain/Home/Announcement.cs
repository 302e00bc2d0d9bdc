using Viesion.Domain.Common;

namespace Viesion.Domain.Home;

/// <summary>
/// « Info et documentation » (guide Hérault, § 10.1): a short text that administrators show to everybody on their home, with a link when
/// there is more to read.
/// </summary>
public sealed class Announcement
{
    public const int TitleMaxLength = 120;
    public const int TextMaxLength = 2_000;
    public const int LinkMaxLength = 500;

    private Announcement() => (Title, Text) = (null!, null!);

    public int Id { get; private set; }

    public string Title { get; private set; }

    public string Text { get; private set; }

    public string? Link { get; private set; }

    /// <summary>When it was last written: the most recent stands first.</summary>
    public DateTimeOffset At { get; private set; }

    public uint Version { get; private set; }

    public static Result<Announcement> Write(AnnouncementContent content, DateTimeOffset now)
    {
        var announcement = new Announcement();
        return announcement.Edit(content, now) is { } refusal ? refusal : announcement;
    }

    public Refusal? Edit(AnnouncementContent content, DateTimeOffset now)
    {
        if (content.Check() is { } refusal)
            return refusal;
        (Title, Text, Link, At) = (content.Title!.Trim(), content.Text!.Trim(), string.IsNullOrWhiteSpace(content.Link) ? null
            : content.Link.Trim(), now);
        return null;
    }
}
