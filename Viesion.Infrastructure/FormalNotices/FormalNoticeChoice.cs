namespace Viesion.Infrastructure.FormalNotices;

/// <summary>One choice of a filter.</summary>
public sealed record FormalNoticeChoice(int Id, string Name);
