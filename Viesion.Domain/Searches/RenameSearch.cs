using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Searches;

/// <summary>Gives one's own search another name.</summary>
/// <param name="Version">The version the person was looking at; an older one is refused.</param>
public sealed record RenameSearch(int Id, string? Name, uint Version) : ICommand<Done>;

internal sealed class RenameSearchHandler(ISavedSearches searches, ILiveEvents live, Perimeter perimeter) : IHandler<RenameSearch, Done>
{
    public async Task<Result<Done>> Handle(RenameSearch command, CancellationToken cancellationToken)
    {
        if (await searches.Find(command.Id, cancellationToken) is not { } search)
            return Refusal.NotFound;
        if (search.OwnerId != perimeter.StaffMemberId)
            return SearchRefusals.NotOwner;
        if (search.Version != command.Version)
            return Refusal.Conflict;
        if (search.Rename(command.Name) is { } refusal)
            return refusal;
        var taken = await searches.Named(search.OwnerId, search.Name, cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Search));
        return taken is null || taken.Id == search.Id ? Done.Value : SearchRefusals.NameTaken;
    }
}
