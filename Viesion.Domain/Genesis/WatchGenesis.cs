using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Genesis;

/// <summary>Tells the administrators, once, that no file came since the last one for too long (GEN-07). Asked by the watch job.</summary>
public sealed record WatchGenesis : ICommand<Done>;

internal sealed class WatchGenesisHandler(IGenesisRuns runs, INotifications notifications, ILiveEvents live, Perimeter perimeter,
    TimeProvider clock) : IHandler<WatchGenesis, Done>
{
    public async Task<Result<Done>> Handle(WatchGenesis command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        if (await runs.LastApplied(cancellationToken) is not { } last || !last.NoteSilence(clock.GetUtcNow()))
            return Done.Value;
        foreach (var administrator in await runs.Administrators(cancellationToken))
            notifications.Tell(administrator, GenesisWatch.Silence(last.AppliedAt), GenesisWatch.Link, null);
        live.Publish(new LiveEvent(LiveTopic.Sync, last.Id));
        return Done.Value;
    }
}
