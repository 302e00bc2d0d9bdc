namespace Viesion.Domain.Reports;

/// <summary>How often a saved report is prepared for its owner, who is told by e-mail.</summary>
public enum ReportSchedule
{
    None,

    /// <summary>Every Monday.</summary>
    Weekly,

    /// <summary>Every first of the month.</summary>
    Monthly,
}
