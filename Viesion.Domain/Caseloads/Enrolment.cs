using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// A person's inscription on a programme. Created « entrée » by the sync only (CAS-01); a veille sets it aside without leaving the
/// caseload.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class Enrolment
{
    private readonly List<StandbyPeriod> standbyPeriods = [];

    private Enrolment()
    {
    }

    public Enrolment(int beneficiaryId, int programmeId, DateOnly enteredOn)
        => (BeneficiaryId, ProgrammeId, EnteredOn) = (beneficiaryId, programmeId, enteredOn);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int ProgrammeId { get; private set; }

    public EnrolmentState State { get; private set; } = EnrolmentState.Entered;

    public DateOnly EnteredOn { get; private set; }

    public DateOnly? ExitedOn { get; private set; }

    public IReadOnlyList<StandbyPeriod> StandbyPeriods => standbyPeriods;

    public uint Version { get; private set; }

    /// <summary>Sets the dossier aside from a day on, today at the latest: the state changes at once.</summary>
    public Refusal? AddStandby(StandbyContent content, Perimeter by, DateOnly today)
    {
        var refusal = Refused(EnrolmentTrigger.AddStandby, by) ?? content.Check(EnteredOn, today) ?? Overlapping(content.Start, null, null);
        if (refusal is not null)
            return refusal;
        Machine(by).Fire(EnrolmentTrigger.AddStandby);
        standbyPeriods.Add(new StandbyPeriod(BeneficiaryId, Id, content));
        return null;
    }

    /// <summary>Corrects what was said of a veille. Its end is another verb's affair.</summary>
    public Refusal? ChangeStandby(StandbyPeriod standby, StandbyContent content, Perimeter by, DateOnly today)
    {
        if (!Rights.EditsDossier(by.Profile))
            return Refusal.Forbidden;
        var refusal = content.Check(EnteredOn, standby.End ?? today) ?? Overlapping(content.Start, standby.End, standby);
        if (refusal is null)
            standby.Write(content);
        return refusal;
    }

    /// <summary>
    /// Ends the running veille on a day that is over or running: the dossier is back to « entrée », the veille stays in its history.
    /// </summary>
    public Refusal? EndStandby(StandbyPeriod standby, DateOnly end, Perimeter by, DateOnly today)
    {
        var refusal = !Rights.EditsDossier(by.Profile) ? Refusal.Forbidden
            : standby.End is not null ? CaseloadRefusals.StandbyOver
            : Refused(EnrolmentTrigger.EndStandby, by)
            ?? (end > today ? CaseloadRefusals.StandbyEndInTheFuture : end < standby.Start ? CaseloadRefusals.StandbyEndBeforeStart : null);
        if (refusal is not null)
            return refusal;
        Machine(by).Fire(EnrolmentTrigger.EndStandby);
        standby.Finish(end);
        return null;
    }

    /// <summary>Takes a veille out of the dossier, without a trace but in the audit log. The running one gives « entrée » back.</summary>
    public Refusal? DeleteStandby(StandbyPeriod standby, Perimeter by)
    {
        var refusal = standby.End is null ? Refused(EnrolmentTrigger.DeleteStandby, by) : Rights.EditsDossier(by.Profile) ? null
            : Refusal.Forbidden;
        if (refusal is not null)
            return refusal;
        if (standby.End is null)
            Machine(by).Fire(EnrolmentTrigger.DeleteStandby);
        standbyPeriods.Remove(standby);
        return null;
    }

    /// <summary>Takes the dossier out of the programme, where the département uses that.</summary>
    public Refusal? Exit(DateOnly on, Perimeter by, CaseloadSettings settings, DateOnly today)
    {
        var refusal = Refused(EnrolmentTrigger.Exit, by, settings)
            ?? (on > today ? CaseloadRefusals.ProgrammeExitInTheFuture : on < EnteredOn
            ? CaseloadRefusals.ProgrammeExitBeforeEntry(EnteredOn) : null);
        if (refusal is not null)
            return refusal;
        Machine(by, settings).Fire(EnrolmentTrigger.Exit);
        ExitedOn = on;
        return null;
    }

    /// <summary>Puts the dossier back to « entrée » on the programme.</summary>
    public Refusal? CancelExit(Perimeter by)
    {
        if (Machine(by).TryFire(EnrolmentTrigger.CancelExit, CaseloadRefusals.NotInThisState(State)) is { } refusal)
            return refusal;
        ExitedOn = null;
        return null;
    }

    public bool MayExit(Perimeter by, CaseloadSettings settings) => Refused(EnrolmentTrigger.Exit, by, settings) is null;

    public bool MayCancelExit(Perimeter by) => Refused(EnrolmentTrigger.CancelExit, by) is null;

    private Refusal? Overlapping(DateOnly start, DateOnly? end, StandbyPeriod? itself)
        => standbyPeriods.Where(other => other != itself && other.Period.Overlaps(new DateRange(start, end)))
            .Select(other => CaseloadRefusals.StandbyOverlaps(other.Period)).FirstOrDefault();

    private Refusal? Refused(EnrolmentTrigger trigger, Perimeter by, CaseloadSettings? settings = null)
        => Machine(by, settings).Barred(trigger, CaseloadRefusals.NotInThisState(State), CaseloadRefusals.ExitUnused);

    private Stateless.StateMachine<EnrolmentState, EnrolmentTrigger> Machine(Perimeter by, CaseloadSettings? settings = null)
        => EnrolmentLifecycle.For(by.Profile, settings ?? new CaseloadSettings(), () => State, next => State = next);
}
