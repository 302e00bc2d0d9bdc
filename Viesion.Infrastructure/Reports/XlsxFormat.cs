namespace Viesion.Infrastructure.Reports;

/// <summary>How a column's numbers are shown; everything else follows from the type of the value.</summary>
public enum XlsxFormat
{
    General,

    /// <summary>A dossier's number, on six digits (044506), still a number.</summary>
    SixDigits,
}
