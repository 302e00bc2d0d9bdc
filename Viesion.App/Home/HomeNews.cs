using Viesion.App.Messaging;
using Viesion.Domain.Access;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Home;

/// <summary>
/// What changes on an open home (HOM-02): live events become parts to read again.
/// </summary>
internal sealed class HomeNews : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private static readonly (LiveTopic Topic, HomeParts Parts)[] Topics =
    [
        (LiveTopic.Cer, HomeParts.Cers | HomeParts.Waiting | HomeParts.Searches),
        (LiveTopic.Caseload, HomeParts.Dossiers | HomeParts.Load | HomeParts.Cers | HomeParts.Waiting | HomeParts.Consulted
            | HomeParts.Notes | HomeParts.Searches),
        (LiveTopic.Sync, HomeParts.Dossiers | HomeParts.Load | HomeParts.Cers | HomeParts.Waiting | HomeParts.Consulted
            | HomeParts.Searches),
        (LiveTopic.Beneficiary, HomeParts.Consulted | HomeParts.Searches),
        (LiveTopic.Note, HomeParts.Notes),
        (LiveTopic.Notification, HomeParts.Messages),
        (LiveTopic.Search, HomeParts.Searches),
        (LiveTopic.Announcement, HomeParts.Announcements),
        (LiveTopic.Alert, HomeParts.Alerts),
        (LiveTopic.Agenda, HomeParts.Appointments),
        (LiveTopic.Home, HomeParts.None),
    ];

    private readonly Lock gate = new();
    private readonly Perimeter perimeter;
    private readonly Func<HomeParts, bool, Task> read;
    private readonly LiveReading live;
    private HomeParts parts;
    private bool arranged;

    /// <param name="read">Reads these parts again; the arrangement too when the second is true.</param>
    public HomeNews(LiveFeed feed, Perimeter perimeter, TimeProvider clock, Func<HomeParts, bool, Task> read)
    {
        (this.perimeter, this.read) = (perimeter, read);
        live = new LiveReading(feed, clock, Read);
        foreach (var (topic, concerned) in Topics)
            live.Follow(topic, change => Heard(change, concerned));
    }

    public void Dispose() => live.Dispose();

    private bool Heard(LiveEvent change, HomeParts concerned)
    {
        // A message, an agenda or an arrangement is one person's.
        if (change.Topic is LiveTopic.Notification or LiveTopic.Agenda or LiveTopic.Home && change.StaffMemberId != perimeter.StaffMemberId)
            return false;
        if (!change.Concerns(perimeter))
            return false;
        lock (gate)
        {
            parts |= concerned;
            arranged |= change.Topic == LiveTopic.Home;
        }
        return true;
    }

    private Task Read()
    {
        var (due, all) = (HomeParts.None, false);
        lock (gate)
            (due, all, parts, arranged) = (parts, arranged, HomeParts.None, false);
        return read(due, all);
    }
}
