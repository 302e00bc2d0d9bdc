using Viesion.Infrastructure.Beneficiaries.Criteria;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// The criteria of a search, in the order they were chosen: immutable, equal when they say the same. Written « q=martinez&amp;etat=veille »
/// in addresses and in saved searches. Whatever means nothing is left out when it is read.
/// </summary>
public sealed class DossierSearch : IEquatable<DossierSearch>
{
    /// <summary>Beyond, values are left out: an address has its limits too.</summary>
    public const int MaxTerms = 100;

    public static readonly DossierSearch Empty = new([]);

    private DossierSearch(IReadOnlyList<DossierTerm> terms) => Terms = terms;

    public IReadOnlyList<DossierTerm> Terms { get; }

    public bool IsEmpty => Terms.Count == 0;

    public static DossierSearch Of(IEnumerable<DossierTerm> said)
        => said.Aggregate(Empty, (search, term) => search.With(term.Key, term.Value));

    /// <summary>From « q=martinez&amp;etat=veille », escaped as in addresses.</summary>
    public static DossierSearch Parse(string? written)
        => Of((written ?? "").TrimStart('?').Split('&').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .Select(part => new DossierTerm(Plain(part[0]), Plain(part[1]))));

    public IReadOnlyList<string> Values(string key) => [.. Terms.Where(term => term.Key == key).Select(term => term.Value)];

    public string? Value(string key) => Terms.FirstOrDefault(term => term.Key == key)?.Value;

    /// <summary>With one more value, or another one where a criterion takes one at a time; the same when the value means nothing.</summary>
    public DossierSearch With(string key, string? value)
    {
        if (DossierCriteria.Find(key) is not { } criterion || value is null || criterion.Read(value) is not { } read)
            return this;
        var term = new DossierTerm(key, read);
        if (Terms.Contains(term))
            return this;
        if (!criterion.Many && Terms.Any(known => known.Key == key))
            return new DossierSearch([.. Terms.Select(known => known.Key == key ? term : known)]);
        return Terms.Count >= MaxTerms ? this : new DossierSearch([.. Terms, term]);
    }

    public DossierSearch Without(string key, string? value = null)
        => new([.. Terms.Where(term => term.Key != key || (value is not null && term.Value != value))]);

    /// <summary>With these values for this criterion, and no other.</summary>
    public DossierSearch Set(string key, IEnumerable<string> values)
        => values.Aggregate(Without(key), (search, value) => search.With(key, value));

    public override string ToString() => string.Join('&', Terms.Select(term => $"{term.Key}={Uri.EscapeDataString(term.Value)}"));

    public bool Equals(DossierSearch? other) => other is not null && Terms.SequenceEqual(other.Terms);

    public override bool Equals(object? obj) => Equals(obj as DossierSearch);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static string Plain(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));
}
