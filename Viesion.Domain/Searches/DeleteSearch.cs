using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Searches;

/// <summary>Deletes one's own search; administrators delete shared ones too.</summary>
public sealed record DeleteSearch(int Id) : ICommand<Done>;

internal sealed class DeleteSearchHandler(ISavedSearches searches, Perimeter perimeter) : IHandler<DeleteSearch, Done>
{
    public async Task<Result<Done>> Handle(DeleteSearch command, CancellationToken cancellationToken)
    {
        if (await searches.Find(command.Id, cancellationToken) is not { } search)
            return Refusal.NotFound;
        if (search.OwnerId != perimeter.StaffMemberId && !(search.Shared && Rights.Administers(perimeter.Profile)))
            return SearchRefusals.NotOwner;
        searches.Remove(search);
        return Done.Value;
    }
}
