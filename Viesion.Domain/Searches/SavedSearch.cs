using Viesion.Domain.Common;

namespace Viesion.Domain.Searches;

/// <summary>
/// A search of dossiers kept under a name (DOS-03): either its criteria, asked again each time, or a fixed list of ticked dossiers.
/// Private, or shared with every colleague; whoever opens it sees their own perimeter and no more.
/// </summary>
public sealed class SavedSearch
{
    public const int NameMaxLength = 200;
    public const int CriteriaMaxLength = 8_000;
    public const int MaxDossiers = 2_000;

    private readonly List<SavedSearchDossier> dossiers = [];

    private SavedSearch() => Name = null!;

    private SavedSearch(string name, int ownerId, DateTimeOffset at) => (Name, OwnerId, SavedAt) = (name, ownerId, at);

    public int Id { get; private set; }

    /// <summary>One of a kind among its owner's, whatever the case and the accents.</summary>
    public string Name { get; private set; }

    public int OwnerId { get; private set; }

    public bool Shared { get; private set; }

    /// <summary>As the list's address writes them; null for a fixed list.</summary>
    public string? Criteria { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>The fixed list, when it is one.</summary>
    public IReadOnlyList<SavedSearchDossier> Dossiers => dossiers;

    public uint Version { get; private set; }

    /// <summary>The criteria as they are now, to be asked again each time.</summary>
    public static Result<SavedSearch> OfCriteria(string? name, string criteria, int ownerId, bool shared, DateTimeOffset at)
    {
        if (criteria.Length == 0)
            return SearchRefusals.NoCriterion;
        if (criteria.Length > CriteriaMaxLength)
            return SearchRefusals.TooManyCriteria;
        return Named(name).Refusal is { } refusal ? refusal : new SavedSearch(Named(name).Value!, ownerId, at)
        {
            Criteria = criteria,
            Shared = shared
        };
    }

    /// <summary>These dossiers and no other. Each must be of the owner's perimeter.</summary>
    public static Result<SavedSearch> OfDossiers(string? name, IReadOnlyCollection<int> ticked, int ownerId, bool shared, DateTimeOffset at)
    {
        if (ticked.Count == 0)
            return SearchRefusals.NoDossier;
        if (ticked.Count > MaxDossiers)
            return SearchRefusals.TooManyDossiers;
        if (Named(name).Refusal is { } refusal)
            return refusal;
        var search = new SavedSearch(Named(name).Value!, ownerId, at) { Shared = shared };
        search.dossiers.AddRange(ticked.Distinct().Select(id => new SavedSearchDossier(id)));
        return search;
    }

    public Refusal? Rename(string? name)
    {
        var named = Named(name);
        if (named.Succeeded)
            Name = named.Value;
        return named.Refusal;
    }

    public void Share(bool shared) => Shared = shared;

    // On one line: names stand in menus.
    private static Result<string> Named(string? name)
    {
        var plain = string.Join(' ', (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length switch { 0 => SearchRefusals.NoName, > NameMaxLength => SearchRefusals.NameTooLong, _ => plain };
    }
}
