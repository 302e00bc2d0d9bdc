namespace Viesion.Domain.Cers;

/// <summary>A draft is kept: the revision to build on, and when.</summary>
public sealed record CerDraftSaved(int Revision, DateTimeOffset At);
