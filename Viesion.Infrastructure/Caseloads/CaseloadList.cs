namespace Viesion.Infrastructure.Caseloads;

/// <summary>The lists of « Ma file active » (CAS-07); ActiveCaseloads.sql knows them by these names.</summary>
public enum CaseloadList
{
    /// <summary>Followed today, enrolled, not set aside.</summary>
    Entered,

    /// <summary>Followed today, set aside by a veille.</summary>
    Standby,

    /// <summary>
    /// Followed without an end entered, although Genesis has not poured the dossier for <see cref="EndReasonReads.AbsentDays"/> days, or
    /// another reason to end is found (<see cref="EndReason"/>).
    /// </summary>
    ToExit,

    /// <summary>Followed until a last day that is entered already.</summary>
    ExitScheduled,

    /// <summary>Followed today, since a day that one chooses or later.</summary>
    Recent,
}
