namespace Viesion.Infrastructure.Reports;

/// <summary>What a column holds, and so how it is shown on screen and typed in the workbook.</summary>
public enum ReportColumnKind
{
    Text,
    Number,
    FileNumber,
    Date,
    YesNo,

    /// <summary>A state in words, shown with its colour.</summary>
    State,
}
