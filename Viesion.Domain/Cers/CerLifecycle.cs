using Stateless;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>
/// The table of CER-04 (guide V26, « Validation du CER »), for the profile that acts: who pushes from where to where, and who may go back.
/// Guard descriptions are the codes of <see cref="CerRefusals"/>; <see cref="Refusal.Forbidden"/>'s is the one that speaks of the profile.
/// </summary>
public static class CerLifecycle
{
    public static StateMachine<CerState, CerTrigger> For(Cer cer, Profile profile, Func<CerState> state, Action<CerState> enter)
    {
        var machine = new StateMachine<CerState, CerTrigger>(state, enter);
        var referents = Lifecycle.By(Rights.WritesCer(profile));
        var examiners = Lifecycle.By(Rights.ExaminesCer(profile));
        var deciders = Lifecycle.By(Rights.DecidesCer(profile));

        machine.Configure(CerState.Proposed)
            .PermitIf(CerTrigger.Submit, CerState.Submitted, [referents, .. Complete(cer)]);

        machine.Configure(CerState.Submitted)
            .PermitIf(CerTrigger.SendToCommission, CerState.Commission, examiners)
            .PermitIf(CerTrigger.AwaitDecision, CerState.AwaitingDecision, examiners);

        machine.Configure(CerState.Commission)
            .PermitIf(CerTrigger.AwaitDecision, CerState.AwaitingDecision, examiners)
            .PermitIf(CerTrigger.Validate, CerState.Validated, examiners)
            .PermitIf(CerTrigger.Refuse, CerState.Refused, examiners)
            .PermitIf(CerTrigger.ReturnToSubmitted, CerState.Submitted, examiners, CameFrom(cer, CerState.Submitted));

        machine.Configure(CerState.AwaitingDecision)
            .PermitIf(CerTrigger.Validate, CerState.Validated, deciders)
            .PermitIf(CerTrigger.Refuse, CerState.Refused, deciders)
            .PermitIf(CerTrigger.ReturnToSubmitted, CerState.Submitted, deciders, CameFrom(cer, CerState.Submitted))
            .PermitIf(CerTrigger.ReturnToCommission, CerState.Commission, deciders, CameFrom(cer, CerState.Commission));

        machine.Configure(CerState.Refused)
            .PermitIf(CerTrigger.Validate, CerState.Validated, deciders)
            .PermitIf(CerTrigger.ReturnToCommission, CerState.Commission, deciders, CameFrom(cer, CerState.Commission))
            .PermitIf(CerTrigger.ReturnToAwaitingDecision, CerState.AwaitingDecision, deciders, CameFrom(cer, CerState.AwaitingDecision));

        machine.Configure(CerState.Validated)
            .PermitIf(CerTrigger.ReturnToCommission, CerState.Commission, deciders, CameFrom(cer, CerState.Commission))
            .PermitIf(CerTrigger.ReturnToAwaitingDecision, CerState.AwaitingDecision, deciders, CameFrom(cer, CerState.AwaitingDecision))
            .PermitIf(CerTrigger.ReturnToRefused, CerState.Refused, deciders, CameFrom(cer, CerState.Refused));
        return machine;
    }

    private static Tuple<Func<bool>, string> CameFrom(Cer cer, CerState state)
        => Lifecycle.If(() => cer.CameFrom(state), CerRefusals.DidNotComeFromThere);

    private static IEnumerable<Tuple<Func<bool>, string>> Complete(Cer cer)
        => CerRefusals.Incomplete.Select(missing => Lifecycle.If(() => !cer.ToContent().Missing().Contains(missing), missing));
}
