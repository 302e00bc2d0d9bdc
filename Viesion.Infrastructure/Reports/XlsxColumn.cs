namespace Viesion.Infrastructure.Reports;

/// <summary>A column of a sheet.</summary>
/// <param name="Width">In characters of the default font, as spreadsheets count.</param>
public sealed record XlsxColumn(string Title, double Width = 16, XlsxFormat Format = XlsxFormat.General);
