using System.Data.Common;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Appointments.Agendas;

/// <summary>A change of an agenda that is shown: read again in under two seconds, several changes at once, and never more than once a second.</summary>
internal sealed class AgendaNews : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly TimeProvider clock;
    private readonly Func<Task> read;
    private readonly IDisposable listening;
    private bool waiting;
    private bool gone;
    private DateTimeOffset last;

    /// <param name="concerns">Whether a collaborator's agenda is shown.</param>
    public AgendaNews(LiveFeed feed, TimeProvider clock, Func<int, bool> concerns, Func<Task> read)
    {
        (this.clock, this.read) = (clock, read);
        listening = feed.Listen(LiveTopic.Agenda, change => change.StaffMemberId is { } host && concerns(host) ? Soon() : Task.CompletedTask);
    }

    public void Dispose()
    {
        gone = true;
        listening.Dispose();
    }

    private async Task Soon()
    {
        lock (gate)
        {
            if (waiting)
                return;
            waiting = true;
        }
        var rest = last + Between - clock.GetUtcNow();
        await Task.Delay(rest > Pause ? (rest < Between ? rest : Between) : Pause, clock);
        lock (gate)
            (waiting, last) = (false, clock.GetUtcNow());
        try
        {
            if (!gone)
                await read();
        }
        catch (DbException)
        {
            // The database is away: the agenda stays as it is until the next change, or the next visit.
        }
    }
}
