namespace Viesion.Infrastructure.Caseloads;

/// <summary>A line of viesion.caseload_counts.</summary>
internal sealed class FoundCaseload
{
    public int StaffMemberId { get; init; }

    public int? OrganisationId { get; init; }

    public long Running { get; init; }

    public long Entered { get; init; }

    public long Standby { get; init; }

    public long ToExit { get; init; }

    public long ExitScheduled { get; init; }

    public long Recent { get; init; }
}
