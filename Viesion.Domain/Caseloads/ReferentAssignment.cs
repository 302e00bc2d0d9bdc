using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// Affectation: a référent accompanies a person from one day to another, both included. It opens access to the dossier,
/// through its end date, and no longer (CAS-03). Its structure is kept as it was, for history and for the structure's secretariat.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class ReferentAssignment
{
    /// <summary>How far from today an exit may be scheduled, a référent changed, a référent d'étape named.</summary>
    public const int MaxMonths = 12;

    private ReferentAssignment()
    {
    }

    public ReferentAssignment(int beneficiaryId, int staffMemberId, int? organisationId, AssignmentKind kind, DateOnly start)
        => (BeneficiaryId, StaffMemberId, OrganisationId, Kind, Start) = (beneficiaryId, staffMemberId, organisationId, kind, start);

    /// <summary>A référent d'étape: the end is required (CAS-05).</summary>
    public ReferentAssignment(int beneficiaryId, int staffMemberId, int? organisationId, DateRange period)
        : this(beneficiaryId, staffMemberId, organisationId, AssignmentKind.Step, period.Start) => End = period.End;

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int StaffMemberId { get; private set; }

    public int? OrganisationId { get; private set; }

    public AssignmentKind Kind { get; private set; }

    public DateOnly Start { get; private set; }

    public DateOnly? End { get; private set; }

    public AssignmentEndCause? EndCause { get; private set; }

    /// <summary>Who entered the end; null when the sync did (CAS-06).</summary>
    public int? EndedById { get; private set; }

    public int? EndReasonId { get; private set; }

    public uint Version { get; private set; }

    public DateRange Period => new(Start, End);

    public bool RunsOn(DateOnly day) => Period.Contains(day);

    /// <summary>The state of CAS-03, on a day.</summary>
    public AssignmentState StateOn(DateOnly day)
        => End is not { } end ? AssignmentState.Active : end < day ? AssignmentState.Ended : AssignmentState.ExitScheduled;

    /// <summary>
    /// Référents end their own accompaniment, a structure's secretariat those of its structure, the territory all; a référent d'étape is
    /// the territory's affair.
    /// </summary>
    public bool MayBeEndedBy(Perimeter by) => Rights.ManagesCaseloads(by.Profile)
        || (Kind is AssignmentKind.Pathway && by.HasCaseload && by.StaffMemberId == StaffMemberId)
        || (Kind is AssignmentKind.Pathway && by.Profile is Profile.OrganisationSecretariat && by.OrganisationId is not null
        && by.OrganisationId == OrganisationId);

    /// <summary>Enters the last day, included. Already over, it closes the dossier to the référent at once.</summary>
    public Refusal? ScheduleExit(DateOnly lastDay, int? reasonId, Perimeter by, DateOnly today)
    {
        var trigger = lastDay < today ? AssignmentTrigger.EnterPastExit : AssignmentTrigger.ScheduleExit;
        var refusal = Refused(trigger, by, today)
            ?? (lastDay < Start ? CaseloadRefusals.ExitBeforeStart(Start) : lastDay > today.AddMonths(MaxMonths)
            ? CaseloadRefusals.ExitTooFar : null);
        if (refusal is not null)
            return refusal;
        Machine(by, today, lastDay).Fire(trigger);
        (EndCause, EndedById, EndReasonId) = (AssignmentEndCause.Entered, by.StaffMemberId, reasonId);
        return null;
    }

    /// <summary>Takes the end away: the référent is back, since the same day.</summary>
    public Refusal? CancelExit(Perimeter by, DateOnly today)
    {
        if (Machine(by, today, null).TryFire(AssignmentTrigger.CancelExit, CaseloadRefusals.NotInThisState(StateOn(today)),
            CaseloadRefusals.StepNeedsEnd) is { } refusal)
            return refusal;
        (EndCause, EndedById, EndReasonId) = (null, null, null);
        return null;
    }

    /// <summary>What the profile may do on a day.</summary>
    public bool May(AssignmentTrigger trigger, Perimeter by, DateOnly today) => Refused(trigger, by, today) is null;

    private Refusal? Refused(AssignmentTrigger trigger, Perimeter by, DateOnly today)
        => Machine(by, today, null).Barred(trigger, CaseloadRefusals.NotInThisState(StateOn(today)), CaseloadRefusals.StepNeedsEnd);

    private Stateless.StateMachine<AssignmentState, AssignmentTrigger> Machine(Perimeter by, DateOnly today, DateOnly? lastDay)
        => AssignmentLifecycle.For(this, by, () => StateOn(today), next => End = next is AssignmentState.Active ? null : lastDay);
}
