using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Searches;

/// <summary>Deletes one's own search; administrators delete shared ones too.</summary>
public sealed record DeleteSearch(int Id) : ICommand<Done>;

internal sealed class DeleteSearchHandler(ISavedSearches searches, ILiveEvents live, Perimeter perimeter) : IHandler<DeleteSearch, Done>
{
    public async Task<Result<Done>> Handle(DeleteSearch command, CancellationToken cancellationToken)
    {
        if (await searches.Find(command.Id, cancellationToken) is not { } search)
            return Refusal.NotFound;
        if (search.OwnerId != perimeter.StaffMemberId && !(search.Shared && Rights.Administers(perimeter.Profile)))
            return SearchRefusals.NotOwner;
        searches.Remove(search);
        live.Publish(new LiveEvent(LiveTopic.Search));
        return Done.Value;
    }
}
