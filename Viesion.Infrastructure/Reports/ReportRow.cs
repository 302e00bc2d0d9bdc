namespace Viesion.Infrastructure.Reports;

/// <summary>A row about a dossier.</summary>
internal abstract class ReportRow : IReportRow
{
    public required ReportDossier Dossier { get; init; }

    /// <summary>The CER it is about, when it is about one.</summary>
    public virtual int? Contract => null;

    public ReportTarget Target => Contract is { } cer ? new(ReportTargetKind.Cer, cer) : new(ReportTargetKind.Dossier, Dossier.Id);

    public abstract ReportMark Mark { get; }
}
