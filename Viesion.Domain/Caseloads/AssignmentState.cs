namespace Viesion.Domain.Caseloads;

/// <summary>Where an assignment stands (CAS-03). Nothing stores it: its end date and the day it is tell.</summary>
public enum AssignmentState
{
    /// <summary>No end is known.</summary>
    Active,

    /// <summary>It ends today or later; access to the dossier lasts through that day.</summary>
    ExitScheduled,

    /// <summary>It ended before today.</summary>
    Ended,
}
