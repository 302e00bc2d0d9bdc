using System.Data.Common;
using Viesion.App.Alerts;
using Viesion.Domain.Access;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Home;

/// <summary>
/// What changes on an open home (HOM-02): live events become parts to read again. Several that come together are read once, and no home reads more than
/// once a second whatever a sync changes: a change shows in under two.
/// </summary>
internal sealed class HomeNews : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private static readonly (LiveTopic Topic, HomeParts Parts)[] Topics =
    [
        (LiveTopic.Cer, HomeParts.Cers | HomeParts.Waiting | HomeParts.Searches),
        (LiveTopic.Caseload, HomeParts.Dossiers | HomeParts.Load | HomeParts.Cers | HomeParts.Waiting | HomeParts.Consulted | HomeParts.Notes | HomeParts.Searches),
        (LiveTopic.Sync, HomeParts.Dossiers | HomeParts.Load | HomeParts.Cers | HomeParts.Waiting | HomeParts.Consulted | HomeParts.Searches),
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
    private readonly TimeProvider clock;
    private readonly Func<HomeParts, bool, Task> read;
    private readonly IDisposable[] listening;
    private HomeParts parts;
    private bool arranged;
    private bool waiting;
    private bool gone;
    private DateTimeOffset last;

    /// <param name="read">Reads these parts again; the arrangement too when the second is true.</param>
    public HomeNews(LiveFeed feed, Perimeter perimeter, TimeProvider clock, Func<HomeParts, bool, Task> read)
    {
        (this.perimeter, this.clock, this.read) = (perimeter, clock, read);
        listening = [.. Topics.Select(known => feed.Listen(known.Topic, change => Heard(change, known.Parts)))];
    }

    public void Dispose()
    {
        gone = true;
        foreach (var one in listening)
            one.Dispose();
    }

    private Task Heard(LiveEvent change, HomeParts concerned)
    {
        // A message or an arrangement is one person's.
        if (change.Topic is LiveTopic.Notification or LiveTopic.Agenda or LiveTopic.Home && change.StaffMemberId != perimeter.StaffMemberId)
            return Task.CompletedTask;
        if (change.Topic is LiveTopic.Alert && !LiveRefresh.Concerns(change, perimeter))
            return Task.CompletedTask;
        lock (gate)
        {
            parts |= concerned;
            arranged |= change.Topic == LiveTopic.Home;
            if (waiting)
                return Task.CompletedTask;
            waiting = true;
        }
        return ReadSoon();
    }

    private async Task ReadSoon()
    {
        var rest = last + Between - clock.GetUtcNow();
        await Task.Delay(rest > Pause ? (rest < Between ? rest : Between) : Pause, clock);
        var (due, all) = (HomeParts.None, false);
        lock (gate)
        {
            (due, all, parts, arranged, waiting, last) = (parts, arranged, HomeParts.None, false, false, clock.GetUtcNow());
        }
        try
        {
            if (!gone)
                await read(due, all);
        }
        catch (DbException)
        {
            // The database is away: the figures stay as they are until the next event, or the next visit.
        }
    }
}
