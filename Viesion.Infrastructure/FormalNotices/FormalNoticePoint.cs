using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.FormalNotices;

/// <summary>A request on the frise, and the formal notice that it led to.</summary>
public sealed record FormalNoticePoint(DateOnly RequestedOn, FormalNoticeState State, DateOnly? NoticeOn, string? NoticeReason);
