namespace Viesion.Domain.Appointments;

/// <summary>What can be said of a person's appointment.</summary>
public enum AttendanceTrigger
{
    Attend,
    Excuse,
    Miss,
    Cancel,
    Postpone,

    /// <summary>What was said was a mistake: the appointment is planned again.</summary>
    Reopen,
}
