using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.FormalNotices;

/// <summary>A request for a formal notice, as the dossier shows it.</summary>
/// <param name="NoticeOn">The day of the formal notice that fulfilled it.</param>
public sealed record FormalNoticeLine(
    int Id, DateOnly RequestedOn, string RequestedBy, string Reason, FormalNoticeState State, DateOnly? NoticeOn, DateTimeOffset? SettledAt,
    string? RefusedBy, string? RefusalReason);
