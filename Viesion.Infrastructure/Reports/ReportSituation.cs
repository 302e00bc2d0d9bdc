namespace Viesion.Infrastructure.Reports;

/// <summary>Which dossiers a report looks at.</summary>
public enum ReportSituation
{
    /// <summary>File active: entered on the programme, veille included.</summary>
    Active,

    /// <summary>Left the programme.</summary>
    Exited,

    All,
}
