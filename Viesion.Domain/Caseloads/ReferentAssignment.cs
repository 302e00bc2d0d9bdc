using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// Affectation: a référent accompanies a person from one day to another, both included. It opens access to the dossier,
/// through its end date, and no longer (CAS-03). Its structure is kept as it was, for history and for the structure's secretariat.
/// </summary>
public sealed class ReferentAssignment
{
    private ReferentAssignment()
    {
    }

    public ReferentAssignment(int beneficiaryId, int staffMemberId, int? organisationId, AssignmentKind kind, DateOnly start)
        => (BeneficiaryId, StaffMemberId, OrganisationId, Kind, Start) = (beneficiaryId, staffMemberId, organisationId, kind, start);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int StaffMemberId { get; private set; }

    public int? OrganisationId { get; private set; }

    public AssignmentKind Kind { get; private set; }

    public DateOnly Start { get; private set; }

    public DateOnly? End { get; private set; }

    public AssignmentEndCause? EndCause { get; private set; }

    public uint Version { get; private set; }

    public DateRange Period => new(Start, End);

    public bool RunsOn(DateOnly day) => Period.Contains(day);
}
