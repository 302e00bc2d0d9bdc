using Stateless;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// The table of CAS-03, for the one who acts. The state is read from the end date and entering a state writes that date: see
/// <see cref="ReferentAssignment.StateOn"/>. Guard descriptions are the codes of <see cref="CaseloadRefusals"/>.
/// </summary>
public static class AssignmentLifecycle
{
    public static StateMachine<AssignmentState, AssignmentTrigger> For(
        ReferentAssignment assignment, Perimeter by, Func<AssignmentState> state, Action<AssignmentState> enter)
    {
        var machine = new StateMachine<AssignmentState, AssignmentTrigger>(state, enter);
        var enders = Lifecycle.By(assignment.MayBeEndedBy(by));
        var managers = Lifecycle.By(Rights.ManagesCaseloads(by.Profile));
        var mayRunOn = Lifecycle.If(() => assignment.Kind is AssignmentKind.Pathway, CaseloadRefusals.StepNeedsEnd);

        machine.Configure(AssignmentState.Active)
            .PermitIf(AssignmentTrigger.ScheduleExit, AssignmentState.ExitScheduled, enders)
            .PermitIf(AssignmentTrigger.EnterPastExit, AssignmentState.Ended, enders);

        machine.Configure(AssignmentState.ExitScheduled)
            .PermitReentryIf(AssignmentTrigger.ScheduleExit, enders)
            .PermitIf(AssignmentTrigger.EnterPastExit, AssignmentState.Ended, enders)
            .PermitIf(AssignmentTrigger.CancelExit, AssignmentState.Active, managers, mayRunOn)
            .Permit(AssignmentTrigger.PassLastDay, AssignmentState.Ended);

        machine.Configure(AssignmentState.Ended)
            .PermitIf(AssignmentTrigger.CancelExit, AssignmentState.Active, managers, mayRunOn);
        return machine;
    }
}
