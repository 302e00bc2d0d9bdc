using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Searches;

/// <summary>Keeps a search in the history of the person who made it, once its results have stayed on the screen.</summary>
public sealed record RememberSearch(string Criteria, long Total) : ICommand<Done>;

internal sealed class RememberSearchHandler(ISavedSearches searches, Perimeter perimeter, TimeProvider clock)
    : IHandler<RememberSearch, Done>
{
    public async Task<Result<Done>> Handle(RememberSearch command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me || command.Criteria.Length is 0 or > SavedSearch.CriteriaMaxLength)
            return Done.Value;
        var now = clock.GetUtcNow();
        var recent = await searches.Recent(me, cancellationToken);
        var same = recent.FirstOrDefault(search => search.Criteria == command.Criteria);
        var going = recent.Count > 0 && recent[0].GoesOnAs(command.Criteria, now) ? recent[0] : null;
        if ((same ?? going) is { } known)
        {
            known.Become(command.Criteria, command.Total, now);
            if (same is not null && going is not null && same != going)
                searches.Remove(going);
            return Done.Value;
        }
        searches.Add(new RecentSearch(me, command.Criteria, command.Total, now));
        foreach (var old in recent.Skip(RecentSearch.Kept - 1))
            searches.Remove(old);
        return Done.Value;
    }
}
