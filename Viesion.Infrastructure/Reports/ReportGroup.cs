namespace Viesion.Infrastructure.Reports;

/// <summary>The headings of the list of reports, in order.</summary>
public enum ReportGroup
{
    Caseloads,
    Cers,
    Entitlements,
    Secretariat,
    Activity,
}
