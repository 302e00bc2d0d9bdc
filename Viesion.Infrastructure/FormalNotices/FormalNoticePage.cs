namespace Viesion.Infrastructure.FormalNotices;

/// <summary>A page of requests, and how many there are in all.</summary>
public sealed record FormalNoticePage(IReadOnlyList<FormalNoticeRow> Rows, int Total);
