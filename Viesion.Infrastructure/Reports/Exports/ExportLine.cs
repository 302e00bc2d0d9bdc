using Viesion.Domain.Reports;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>An export as its owner sees it.</summary>
public sealed record ExportLine(int Id, string Title, ExportState State, DateTimeOffset RequestedAt, long Written, long Expected,
    long Bytes, DateTimeOffset? ExpiresAt, string? Failure)
{
    /// <summary>What is known of the end: never 100 before it is there.</summary>
    public int Percent => State is ExportState.Ready ? 100 : Expected == 0 ? 0 : (int)Math.Min(99, Written * 100 / Expected);
}
