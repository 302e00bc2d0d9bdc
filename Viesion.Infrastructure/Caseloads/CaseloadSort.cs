namespace Viesion.Infrastructure.Caseloads;

/// <summary>The orders of the table of caseloads.</summary>
public enum CaseloadSort
{
    Name,
    Organisation,
    Running,
    Entered,
    Standby,
    ToExit,
    ExitScheduled,
    Recent,
}
