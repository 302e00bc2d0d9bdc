using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Access;

/// <summary>The dossiers of which one kind of data is granted to the one who acts, as the query filters ask for them.</summary>
/// <param name="Everywhere">All of them.</param>
/// <param name="TerritoryId">Those of a territory.</param>
/// <param name="Dossiers">Those opened one by one: a short list of ids, so that every plan stays an index search.</param>
internal sealed record GrantedDossiers(bool Everywhere, int? TerritoryId, int[] Dossiers)
{
    public static readonly GrantedDossiers None = new(false, null, []);

    public bool InTerritory => TerritoryId is not null;

    public bool Listed => Dossiers.Length > 0;

    /// <summary>By kind, from the grants and from what each list opened as the operation began.</summary>
    public static GrantedDossiers[] Of(Perimeter perimeter, IReadOnlyDictionary<Reach, int[]> reached)
        => [.. Enum.GetValues<DataKind>().Select(kind => Of(perimeter, kind, reached))];

    private static GrantedDossiers Of(Perimeter perimeter, DataKind kind, IReadOnlyDictionary<Reach, int[]> reached)
    {
        var reaches = perimeter.Reaches(kind);
        var lists = reached.Where(list => reaches.Contains(list.Key)).Select(list => list.Value).ToList();
        return reaches.Count == 0 ? None
            : new(reaches.Contains(Reach.Everywhere), reaches.Contains(Reach.Territory) ? perimeter.TerritoryId : null,
            lists is [var only] ? only : [.. lists.SelectMany(list => list).Distinct()]);
    }
}
