using System.Globalization;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

/// <summary>
/// A search in an address, to be bookmarked and sent: <c>?q=martinez&amp;referent=12&amp;etat=veille&amp;commune=privas&amp;tri=-nom</c>.
/// The criteria are those of
/// <see cref="DossierSearch"/>; « apres » or « avant » and « rang » say which page. Words that mean nothing are ignored.
/// </summary>
public static class DossierListAddress
{
    public const string Path = "beneficiaires";

    private static readonly (DossierSort Sort, string Word)[] Sorts =
    [
        (DossierSort.Consulted, "consultation"), (DossierSort.FileNumber, "dossier"), (DossierSort.Name, "nom"),
        (DossierSort.FirstName, "prenom"), (DossierSort.BirthDate, "naissance"), (DossierSort.City, "commune"),
    ];

    /// <summary>The question of an address, absolute or not.</summary>
    public static DossierQuery Query(string address)
    {
        var said = Said(address);
        var tri = Last(said, "tri");
        var query = new DossierQuery
        {
            Search = DossierSearch.Of(said),
            Sort = Sort(tri?.TrimStart('-')),
            Descending = tri?.StartsWith('-') is true,
            After = DossierCursor.Parse(Last(said, "apres")),
        };
        return query.After is null ? query with { Before = DossierCursor.Parse(Last(said, "avant")) } : query;
    }

    /// <summary>The rank of the first row, from 1, as the address claims it.</summary>
    public static long Rank(string address)
        => Math.Max(1, long.TryParse(Last(Said(address), "rang"), NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && rank < int.MaxValue ? rank : 1);

    /// <param name="rank">Rank of the first row, from 1; only with a cursor.</param>
    public static string Of(DossierQuery query, long rank = 1)
    {
        var paged = query.After is not null || query.Before is not null;
        var parts = new (string Name, string? Value)[]
        {
            ("tri", query.Sort == DossierSort.Consulted ? null : (query.Descending ? "-" : "") + Word(query.Sort)),
            ("apres", query.After?.ToString()),
            ("avant", query.After is null ? query.Before?.ToString() : null),
            ("rang", paged ? rank.ToString(CultureInfo.InvariantCulture) : null),
        }.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        var all = string.Join('&', query.Search.IsEmpty ? parts : parts.Prepend(query.Search.ToString()));
        return all.Length == 0 ? Path : $"{Path}?{all}";
    }

    /// <summary>The list narrowed by these criteria, as a saved search writes them.</summary>
    public static string Of(string criteria) => Of(Query("?" + criteria));

    public static string Word(DossierSort sort) => Sorts.First(known => known.Sort == sort).Word;

    public static DossierSort Sort(string? word) => Sorts.FirstOrDefault(known => known.Word == word).Sort;

    /// <summary>What a saved search keeps of a question: criteria and order.</summary>
    public static string Kept(DossierQuery query) => query.Search.IsEmpty ? "" : Of(query.FirstPage)[(Path.Length + 1)..];

    private static List<DossierTerm> Said(string address) => address.Split('#')[0].Split('?', 2) is not [_, var asked] ? []
        : [.. asked.Split('&').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
        .Select(part => new DossierTerm(Plain(part[0]), Plain(part[1])))];

    private static string? Last(List<DossierTerm> said, string key) => said.LastOrDefault(term => term.Key == key)?.Value;

    private static string Plain(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));
}
