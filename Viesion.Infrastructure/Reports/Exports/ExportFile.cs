namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>What a download needs to know before its first byte.</summary>
/// <param name="Title">Of the report, for the name of the file.</param>
public sealed record ExportFile(string Title, DateTimeOffset FinishedAt, long Bytes);
