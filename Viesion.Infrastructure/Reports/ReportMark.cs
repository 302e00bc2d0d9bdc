namespace Viesion.Infrastructure.Reports;

/// <summary>What a state says at a glance; screens give each its colour.</summary>
public enum ReportMark
{
    Neutral,
    Good,
    Wait,
    Bad,
    Study,
    Panel,
}
