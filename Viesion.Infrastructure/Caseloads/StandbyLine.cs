namespace Viesion.Infrastructure.Caseloads;

/// <summary>A veille of the dossier.</summary>
public sealed record StandbyLine(int Id, uint Version, DateOnly Start, DateOnly? ExpectedEnd, DateOnly? End, int ReasonId, string Reason,
    string? Comment);
