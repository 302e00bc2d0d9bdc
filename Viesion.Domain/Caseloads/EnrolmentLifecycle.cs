using Stateless;
using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// The table of CAS-01 (guide « Gestion des files actives »), for the profile that acts. « Entrée » is where the sync puts a dossier;
/// « sortie » exists, closed off as long as the département does not use it. Guard descriptions are the codes of
/// <see cref="CaseloadRefusals"/>.
/// </summary>
public static class EnrolmentLifecycle
{
    public static StateMachine<EnrolmentState, EnrolmentTrigger> For(
        Profile profile, CaseloadSettings settings, Func<EnrolmentState> state, Action<EnrolmentState> enter)
    {
        var machine = new StateMachine<EnrolmentState, EnrolmentTrigger>(state, enter);
        var editors = Lifecycle.By(Rights.EditsDossier(profile));
        var managers = Lifecycle.By(Rights.ManagesCaseloads(profile));
        var exitInUse = Lifecycle.If(() => !settings.ExitUnused, CaseloadRefusals.ExitUnused);

        machine.Configure(EnrolmentState.Entered)
            .PermitIf(EnrolmentTrigger.AddStandby, EnrolmentState.Standby, editors)
            .PermitIf(EnrolmentTrigger.Exit, EnrolmentState.Exited, managers, exitInUse);

        machine.Configure(EnrolmentState.Standby)
            .PermitIf(EnrolmentTrigger.EndStandby, EnrolmentState.Entered, editors)
            .PermitIf(EnrolmentTrigger.DeleteStandby, EnrolmentState.Entered, editors);

        machine.Configure(EnrolmentState.Exited)
            .PermitIf(EnrolmentTrigger.CancelExit, EnrolmentState.Entered, managers);
        return machine;
    }
}
