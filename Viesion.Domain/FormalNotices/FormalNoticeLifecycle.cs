using Stateless;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.FormalNotices;

/// <summary>
/// The table of MID-01 (guide V26, « Mise en demeure ») for the one who acts. Formal notices are served in Genesis and nowhere else: only
/// the sync, which acts as the system, fulfils a request. Merge/8-FormalNotices.sql does the same by sets. What is done or refused stays
/// so.
/// </summary>
public static class FormalNoticeLifecycle
{
    /// <param name="noticeOn">The day of the formal notice that Genesis tells of, for a fulfilment.</param>
    public static StateMachine<FormalNoticeState, FormalNoticeTrigger> For(
        FormalNoticeRequest request, Perimeter by, Func<FormalNoticeState> state, Action<FormalNoticeState> enter,
        DateOnly? noticeOn = null)
    {
        var machine = new StateMachine<FormalNoticeState, FormalNoticeTrigger>(state, enter);
        machine.Configure(FormalNoticeState.Requested)
            .PermitIf(FormalNoticeTrigger.Fulfil, FormalNoticeState.Done, Lifecycle.By(by.IsSystem),
                Lifecycle.If(() => noticeOn >= request.RequestedOn, FormalNoticeRefusals.OlderNotice))
            .PermitIf(FormalNoticeTrigger.Refuse, FormalNoticeState.Refused,
            Lifecycle.By(by.StaffMemberId is not null && Rights.HandlesFormalNotices(by.Profile)));
        machine.Configure(FormalNoticeState.Done);
        machine.Configure(FormalNoticeState.Refused);
        return machine;
    }
}
