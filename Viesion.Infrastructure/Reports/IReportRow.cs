namespace Viesion.Infrastructure.Reports;

/// <summary>A row of any report: what a click on it opens, and its colour.</summary>
internal interface IReportRow
{
    ReportTarget Target { get; }

    ReportMark Mark { get; }
}
