using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.Reports;

/// <summary>A request for a formal notice, and what became of it.</summary>
internal sealed class FormalNoticeReportRow : ReportRow
{
    public required int RequestId { get; init; }

    public required FormalNoticeState State { get; init; }

    public required DateOnly RequestedOn { get; init; }

    public required string? RequestedBy { get; init; }

    public required string Reason { get; init; }

    public required DateOnly? NoticeOn { get; init; }

    public required string? NoticeReason { get; init; }

    public required string? RefusalReason { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>How long it has waited; nothing once settled.</summary>
    public int? Waiting => State is FormalNoticeState.Requested ? Today.DayNumber - RequestedOn.DayNumber : null;

    public override ReportMark Mark => State switch
    {
        FormalNoticeState.Requested => ReportMark.Wait,
        FormalNoticeState.Done => ReportMark.Good,
        _ => ReportMark.Bad,
    };
}
