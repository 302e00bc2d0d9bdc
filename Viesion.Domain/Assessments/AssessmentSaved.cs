namespace Viesion.Domain.Assessments;

/// <summary>What a save leaves: the revision to save over next, and when.</summary>
public sealed record AssessmentSaved(int Revision, DateTimeOffset At);
