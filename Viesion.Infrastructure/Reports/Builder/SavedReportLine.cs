using Viesion.Domain.Reports;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>A saved report as people choose it.</summary>
/// <param name="Owner">Who saved it.</param>
/// <param name="Mine">True when it is the reader's own.</param>
public sealed record SavedReportLine(int Id, string Name, string Definition, string Owner, bool Mine, bool Shared, ReportSchedule Schedule,
    DateOnly? NextOn, DateTimeOffset SavedAt, uint Version);
