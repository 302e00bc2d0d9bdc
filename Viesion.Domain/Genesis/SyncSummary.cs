namespace Viesion.Domain.Genesis;

/// <summary>What one sync run did, in persons (lines of the file).</summary>
/// <param name="Read">People of whom the file holds a line, and lines that can't tell of whom: created + updated + unchanged +
/// rejected.</param>
/// <param name="Updated">Known persons of whom something changed, their référent included.</param>
/// <param name="Reoriented">Among them, those who changed référent.</param>
/// <param name="Reopened">Among them, those whose past exit was cleared because Genesis still names the référent.</param>
public sealed record SyncSummary(string File, int Read, int Created, int Updated, int Unchanged, int Rejected, int Reoriented, int Reopened)
{
    /// <summary>The run, or null when the file was the last one applied, unchanged: then nothing at all was written.</summary>
    public int? RunId { get; init; }

    /// <summary>People taken without some cell of their line, which could not be read.</summary>
    public int Warned { get; init; }

    /// <summary>What the administrator should know though the file was taken: ignored columns, unreadable cells.</summary>
    public string? Warning { get; init; }
}
