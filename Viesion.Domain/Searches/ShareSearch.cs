using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Searches;

/// <summary>Shows one's own search to every colleague, or keeps it to oneself again.</summary>
/// <param name="Version">The version the person was looking at; an older one is refused.</param>
public sealed record ShareSearch(int Id, bool Shared, uint Version) : ICommand<Done>;

internal sealed class ShareSearchHandler(ISavedSearches searches, ILiveEvents live, Perimeter perimeter) : IHandler<ShareSearch, Done>
{
    public async Task<Result<Done>> Handle(ShareSearch command, CancellationToken cancellationToken)
    {
        if (await searches.Find(command.Id, cancellationToken) is not { } search)
            return Refusal.NotFound;
        if (search.OwnerId != perimeter.StaffMemberId)
            return SearchRefusals.NotOwner;
        if (search.Version != command.Version)
            return Refusal.Conflict;
        search.Share(command.Shared);
        live.Publish(new LiveEvent(LiveTopic.Search));
        return Done.Value;
    }
}
