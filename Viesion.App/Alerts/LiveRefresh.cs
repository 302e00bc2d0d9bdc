using Viesion.Domain.Access;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Messaging;

namespace Viesion.App.Alerts;

/// <summary>Reads a screen again when alerts change, without following each change: a moment after the first, then at most once a while.</summary>
internal sealed class LiveRefresh : IDisposable
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(1_200);

    private readonly CancellationTokenSource gone = new();
    private readonly IDisposable listening;
    private readonly Func<Task> refresh;
    private readonly TimeProvider clock;
    private int heard;
    private int running;

    /// <param name="perimeter">Only what happens to dossiers of this perimeter matters.</param>
    /// <param name="refresh">Called off the circuit.</param>
    public LiveRefresh(LiveFeed feed, TimeProvider clock, Perimeter perimeter, Func<Task> refresh)
    {
        (this.refresh, this.clock) = (refresh, clock);
        listening = feed.Listen(LiveTopic.Alert, change => Concerns(change, perimeter) ? Soon() : Task.CompletedTask);
    }

    public void Dispose()
    {
        listening.Dispose();
        gone.Cancel();
        gone.Dispose();
    }

    // Everyone was computed (no dossier named); else a dossier of the territory, or one that this person accompanies. A structure hears all of them: it has référents anywhere.
    internal static bool Concerns(LiveEvent change, Perimeter perimeter) => change switch
    {
        { StaffMemberId: { } follower } => perimeter.Scope == PerimeterScope.OwnDossiers && follower == perimeter.StaffMemberId,
        { BeneficiaryId: null } => true,
        _ => perimeter.Scope switch
        {
            PerimeterScope.OwnDossiers => false,
            PerimeterScope.Territory => change.Id is null || change.Id == perimeter.TerritoryId,
            _ => true,
        },
    };

    // What is heard while a refresh waits is part of it; what is heard while it reads makes another.
    private async Task Soon()
    {
        Volatile.Write(ref heard, 1);
        if (Interlocked.Exchange(ref running, 1) == 1)
            return;
        try
        {
            await Task.Delay(Gather, clock, gone.Token);
            while (Interlocked.Exchange(ref heard, 0) == 1)
            {
                await refresh();
                await Task.Delay(Rest, clock, gone.Token);
            }
        }
        finally
        {
            // A read that failed (the database was away) does not make the screen deaf.
            Volatile.Write(ref running, 0);
        }
        if (Volatile.Read(ref heard) == 1)
            await Soon();
    }
}
