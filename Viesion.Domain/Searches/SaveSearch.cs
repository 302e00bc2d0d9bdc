using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Searches;

/// <summary>Keeps a search under a name (DOS-03): the ticked dossiers when there are some, the criteria otherwise.</summary>
/// <param name="Criteria">As the list's address writes them.</param>
/// <param name="Dossiers">The ticked dossiers of a fixed list; those outside the perimeter are left out. Null for a search by
/// criteria.</param>
/// <param name="Replace">Takes the place of one's own search of the same name.</param>
public sealed record SaveSearch(string? Name, string Criteria, IReadOnlyCollection<int>? Dossiers, bool Shared, bool Replace = false)
    : ICommand<Done>;

internal sealed class SaveSearchHandler(ISavedSearches searches, ILiveEvents live, Perimeter perimeter, TimeProvider clock)
    : IHandler<SaveSearch, Done>
{
    public async Task<Result<Done>> Handle(SaveSearch command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || !Rights.SeesDossiers(perimeter.Profile))
            return Refusal.Forbidden;
        var made = command.Dossiers is null
            ? SavedSearch.OfCriteria(command.Name, command.Criteria, me, command.Shared, clock.GetUtcNow())
            : SavedSearch.OfDossiers(command.Name, await searches.Visible(command.Dossiers, cancellationToken), me, command.Shared,
            clock.GetUtcNow());
        if (!made.Succeeded)
            return made.Refusal;
        if (await searches.Named(me, made.Value.Name, cancellationToken) is { } known)
        {
            if (!command.Replace)
                return SearchRefusals.NameTaken;
            searches.Remove(known);
        }
        searches.Add(made.Value);
        live.Publish(new LiveEvent(LiveTopic.Search));
        return Done.Value;
    }
}
