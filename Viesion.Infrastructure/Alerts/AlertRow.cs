using Viesion.Infrastructure.Reports;

namespace Viesion.Infrastructure.Alerts;

/// <summary>A hit with all that its workbook tells of the dossier.</summary>
internal sealed class AlertRow : ReportRow
{
    public required long Place { get; init; }

    public required int ProgrammeId { get; init; }

    public required int SubjectId { get; init; }

    public required string Programme { get; init; }

    public required string Reason { get; init; }

    public required DateOnly Day { get; init; }

    public override ReportMark Mark => ReportMark.Neutral;
}
