namespace Viesion.Infrastructure.Reports;

/// <summary>The things that rows of reports are about.</summary>
public enum ReportTargetKind
{
    Dossier,
    Cer,

    /// <summary>The caseload of a référent.</summary>
    Referent,

    /// <summary>The caseloads of a structure.</summary>
    Organisation,
}
