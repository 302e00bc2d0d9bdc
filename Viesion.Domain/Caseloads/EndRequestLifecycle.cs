using Stateless;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// The table of CAS-10, for the one who acts. Only the sync confirms (Genesis/Merge/7-EndRequests.sql): the truth of caseloads is in
/// Genesis.
/// </summary>
public static class EndRequestLifecycle
{
    public static StateMachine<EndRequestState, EndRequestTrigger> For(
        AccompanimentEndRequest request, Perimeter by, Func<EndRequestState> state, Action<EndRequestState> enter)
    {
        var machine = new StateMachine<EndRequestState, EndRequestTrigger>(state, enter);
        machine.Configure(EndRequestState.Requested)
            .PermitIf(EndRequestTrigger.Confirm, EndRequestState.Confirmed, Lifecycle.By(by.IsSystem))
            .PermitIf(EndRequestTrigger.Refuse, EndRequestState.Refused, Lifecycle.By(Rights.ManagesCaseloads(by.Profile)))
            .PermitIf(EndRequestTrigger.Withdraw, EndRequestState.Withdrawn,
            Lifecycle.By(by.StaffMemberId is not null && by.StaffMemberId == request.RequestedById));
        return machine;
    }
}
