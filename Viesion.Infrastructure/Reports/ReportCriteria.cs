using Viesion.Domain.Cers;
using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.Reports;

/// <summary>The filters of a report, read and checked. What a report has no filter for keeps its widest value.</summary>
/// <param name="States">Never empty.</param>
/// <param name="From">Included.</param>
/// <param name="To">Included.</param>
public sealed record ReportCriteria(int Days, DateOnly From, DateOnly To, IReadOnlyList<CerState> States, int? OrganisationId,
    int? TerritoryId, ReportSituation Situation, int? ReferentId = null, FormalNoticeState? Notice = null)
{
    /// <summary>Ten years: longer than any contract.</summary>
    public const int MaxDays = 3_650;

    /// <summary>Before the RSA and its contracts nothing is worth asking for.</summary>
    public static readonly DateOnly Earliest = new(2000, 1, 1);

    public static readonly DateOnly Latest = new(2099, 12, 31);

    internal static ReportCriteria Widest(DateOnly today)
        => new(MaxDays, Earliest, today, Enum.GetValues<CerState>(), null, null, ReportSituation.All);
}
