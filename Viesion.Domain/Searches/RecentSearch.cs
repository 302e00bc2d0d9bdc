namespace Viesion.Domain.Searches;

/// <summary>A search somebody made lately: theirs alone, the last <see cref="Kept"/> only (DOS-03).</summary>
public sealed class RecentSearch
{
    public const int Kept = 20;

    /// <summary>A search refined within this time is the same one being typed or narrowed, not another.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private RecentSearch() => Criteria = null!;

    public RecentSearch(int staffMemberId, string criteria, long total, DateTimeOffset at)
        => (StaffMemberId, Criteria, Total, At) = (staffMemberId, criteria, total, at);

    public int Id { get; private set; }

    public int StaffMemberId { get; private set; }

    /// <summary>As the list's address writes them.</summary>
    public string Criteria { get; private set; }

    /// <summary>How many dossiers answered then, in the perimeter of the person.</summary>
    public long Total { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>
    /// True when these criteria only go further than mine, within a short while: « mart », then « martinez », then a référent.
    /// </summary>
    public bool GoesOnAs(string criteria, DateTimeOffset now)
        => now - At <= Pause && criteria.StartsWith(Criteria, StringComparison.Ordinal);

    public void Become(string criteria, long total, DateTimeOffset at) => (Criteria, Total, At) = (criteria, total, at);
}
