namespace Viesion.Domain.Caseloads;

/// <summary>What can happen to an assignment.</summary>
public enum AssignmentTrigger
{
    /// <summary>A last day is entered, today or later; or another one.</summary>
    ScheduleExit,

    /// <summary>A last day that is over already is entered: access is lost at once.</summary>
    EnterPastExit,

    /// <summary>The end is taken away.</summary>
    CancelExit,

    /// <summary>The last day is over. Nobody does it: midnight in Paris does.</summary>
    PassLastDay,
}
