using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>A dossier and one of its CERs; without a CER in the report of those who have none.</summary>
internal sealed class CerReportRow : ReportRow
{
    public required int? CerId { get; init; }

    public required int? Number { get; init; }

    public required CerType? Type { get; init; }

    public required CerState? State { get; init; }

    public required DateOnly? Start { get; init; }

    public required DateOnly? End { get; init; }

    public required DateOnly? SignedOn { get; init; }

    public required DateOnly? ValidatedOn { get; init; }

    public required DateOnly? RefusedOn { get; init; }

    public required string? Priority { get; init; }

    public required bool? IsLast { get; init; }

    public required DateOnly? EnteredOn { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Days from today to the last day of the contract: negative once it is overdue (guide V26, « CER à renouveler »).</summary>
    public int? DaysLeft => End?.DayNumber - Today.DayNumber;

    public override int? Contract => CerId;

    public override ReportMark Mark => State is { } state ? ReportTexts.Mark(state) : ReportMark.Neutral;
}
