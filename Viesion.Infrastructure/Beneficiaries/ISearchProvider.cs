namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// What a feature finds for the global search (DOS-04), in the perimeter and the transaction of who types. How it is shown is told beside
/// its pages.
/// </summary>
public interface ISearchProvider
{
    /// <param name="typed">Two characters at least, trimmed.</param>
    Task<IEnumerable<SearchFinding>> Find(string typed);
}
