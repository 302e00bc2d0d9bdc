using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Demo;

/// <summary>A person with everything that their dossier holds.</summary>
internal sealed class SyntheticDossier(SyntheticPerson person, DateOnly enteredOn)
{
    public SyntheticPerson Person => person;

    public DateOnly EnteredOn => enteredOn;

    public EnrolmentState Enrolment { get; set; } = EnrolmentState.Entered;

    public DateOnly? ExitedOn { get; set; }

    public EntitlementStatus Entitlement { get; set; }

    public DateOnly EntitlementOn { get; set; }

    public string? EntitlementReason { get; set; }

    public bool? SubjectToDuties { get; set; }

    public string? Orientation { get; set; }

    public DateOnly? OrientationOn { get; set; }

    public string? EmploymentContract { get; set; }

    public DateOnly? FormalNoticeOn { get; set; }

    public string? FormalNoticeReason { get; set; }

    /// <summary>Null while Genesis still pours the person every day.</summary>
    public DateOnly? LastPouredOn { get; set; }

    public List<SyntheticEvent> Events { get; } = [];

    public List<SyntheticStandby> Standbys { get; } = [];

    public List<SyntheticAssignment> Assignments { get; } = [];

    public List<SyntheticCer> Cers { get; } = [];

    /// <summary>Who accompanied the person on a day; the last one when nobody did.</summary>
    public SyntheticAssignment? PathwayOn(DateOnly day)
        => Assignments.LastOrDefault(a => a.Kind == AssignmentKind.Pathway && a.Start <= day)
            ?? Assignments.FirstOrDefault(a => a.Kind == AssignmentKind.Pathway);
}
