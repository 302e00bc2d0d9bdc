namespace Viesion.Infrastructure.Reports;

/// <summary>The filters that reports share; a report has each at most once.</summary>
public enum ReportFilterKind
{
    /// <summary>A number of days, from 1 to <see cref="ReportCriteria.MaxDays"/>.</summary>
    Days,

    /// <summary>First day of the period, included.</summary>
    From,

    /// <summary>Last day of the period, included.</summary>
    To,

    /// <summary>States of a CER; none ticked means all.</summary>
    States,

    /// <summary>Structure of the référent de parcours of today.</summary>
    Organisation,

    Territory,

    /// <summary>File active, sortis, tous.</summary>
    Situation,

    /// <summary>The collaborator of an assignment.</summary>
    Referent,

    /// <summary>State of a request for a formal notice; none chosen means all.</summary>
    Notice,
}
