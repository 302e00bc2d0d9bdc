namespace Viesion.Infrastructure.Reports;

/// <summary>Which dossiers a report looks at.</summary>
public enum ReportSituation
{
    /// <summary>File active: a référent de parcours accompanies the person today, veille included (spec 96 §11).</summary>
    Active,

    /// <summary>Nobody accompanies the path today.</summary>
    Exited,

    All,
}
