namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>What the catalogue offers.</summary>
/// <param name="Groups">True when a report may be grouped by it.</param>
/// <param name="Shows">False for what only groups: a month, an age bracket.</param>
public sealed record BuiltColumnShape(ReportColumn Column, BuiltHeading Heading, bool Groups, bool Shows = true);
