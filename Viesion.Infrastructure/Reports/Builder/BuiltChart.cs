namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>How the groups of a report are drawn.</summary>
public enum BuiltChart
{
    Bars,
    Line,
    None,
}
