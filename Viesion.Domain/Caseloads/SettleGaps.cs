using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// « Recalage » (CAS-08): settles gaps between Genesis and Viesion, one or several. Those that can be settled are, the others come back
/// with the reason.
/// </summary>
/// <param name="LastDay">For those that leave the caseload.</param>
/// <param name="OtherDayConfirmed">True when the person confirmed a day that is not the end of this month nor of the next.</param>
/// <param name="ReasonId">For the requests for an end, where it is required, and for the exits.</param>
/// <param name="Comment">For the requests for an end.</param>
public sealed record SettleGaps(IReadOnlyList<GapChoice> Gaps, DateOnly? LastDay = null, bool OtherDayConfirmed = false,
    int? ReasonId = null, string? Comment = null) : ICommand<GapBatch>
{
    public const int AtMost = 200;
}

internal sealed class SettleGapsHandler(GapSettling settling, TimeProvider clock) : IHandler<SettleGaps, GapBatch>
{
    public async Task<Result<GapBatch>> Handle(SettleGaps command, CancellationToken cancellationToken)
    {
        if (Unready(command) is { } refusal)
            return refusal;
        var refused = new Dictionary<int, Refusal>();
        // In the order of the dossiers: two batches that share some wait for each other instead of blocking each other.
        foreach (var gap in command.Gaps.DistinctBy(gap => gap.BeneficiaryId).OrderBy(gap => gap.BeneficiaryId))
            if (await settling.Settle(gap, command, cancellationToken) is { } reason)
                refused[gap.BeneficiaryId] = reason;
        return new GapBatch(command.Gaps.DistinctBy(gap => gap.BeneficiaryId).Count() - refused.Count, refused);
    }

    // What is missing for the whole batch is asked for before anything is done.
    private Refusal? Unready(SettleGaps command)
    {
        if (command.Gaps.Count > SettleGaps.AtMost)
            return GapRefusals.TooMany;
        if (command.Gaps.Any(gap => gap.Settlement is GapSettlement.RequestEnd) && command.ReasonId is null)
            return GapRefusals.NoReason;
        if (!command.Gaps.Any(gap => gap.Settlement is GapSettlement.ScheduleExit))
            return null;
        return command.LastDay is not { } day ? GapRefusals.NoLastDay
            : !command.OtherDayConfirmed && !ExitDays.From(clock.Today()).Contains(day) ? CaseloadRefusals.OtherExitDay : null;
    }
}
