using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>A request for an end of accompaniment, as its dossier shows it.</summary>
/// <param name="RequestedBy">The name of the one who asked.</param>
/// <param name="ClosedBy">Who refused or withdrew it; null when Genesis confirmed.</param>
/// <param name="MayWithdraw">True for the one who asked, as long as it waits.</param>
public sealed record EndRequestView(
    int Id, uint Version, EndRequestState State, string Reason, string? Comment, string RequestedBy, DateTimeOffset RequestedAt,
    DateTimeOffset? ClosedAt, string? ClosedBy, string? Answer, bool MayWithdraw)
{
    private const int ShownDays = 60;

    /// <summary>True as long as the dossier shows it: it waits, or was answered lately.</summary>
    public bool IsCurrent(DateOnly today) => State is EndRequestState.Requested
        || (State is not EndRequestState.Withdrawn && ClosedAt?.ParisDate() >= today.AddDays(-ShownDays));
}
