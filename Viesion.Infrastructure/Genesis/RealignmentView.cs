using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.Infrastructure.Genesis;

/// <summary>A page of « Recalage » (CAS-08).</summary>
/// <param name="FileOn">The day of the last Genesis file; null before the first one.</param>
/// <param name="Counts">How many gaps of each kind, whatever kind is shown.</param>
/// <param name="Reasons">Why an accompaniment may end, as the list offers it today.</param>
public sealed record RealignmentView(DateOnly? FileOn, IReadOnlyDictionary<GapKind, long> Counts, IReadOnlyList<RealignmentRow> Rows,
    IReadOnlyList<CaseloadChoice> Reasons)
{
    public long Total(GapKind? kind) => kind is { } one ? Counts[one] : Counts.Values.Sum();
}
