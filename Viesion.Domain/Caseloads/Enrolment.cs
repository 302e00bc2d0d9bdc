namespace Viesion.Domain.Caseloads;

/// <summary>A person's inscription on a programme. Created « entrée » by the sync only (CAS-01); a veille sets it aside without leaving the caseload.</summary>
public sealed class Enrolment
{
    private readonly List<StandbyPeriod> standbyPeriods = [];

    private Enrolment()
    {
    }

    public Enrolment(int beneficiaryId, int programmeId, DateOnly enteredOn) => (BeneficiaryId, ProgrammeId, EnteredOn) = (beneficiaryId, programmeId, enteredOn);

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int ProgrammeId { get; private set; }

    public EnrolmentState State { get; private set; } = EnrolmentState.Entered;

    public DateOnly EnteredOn { get; private set; }

    public DateOnly? ExitedOn { get; private set; }

    public IReadOnlyList<StandbyPeriod> StandbyPeriods => standbyPeriods;

    public uint Version { get; private set; }
}
