namespace Viesion.Infrastructure.Reports;

/// <summary>What stands around the rows of a workbook: the name of its data sheet, its columns, and the sheet « Paramètres ».</summary>
/// <param name="Name">Shown on the tab; shortened to the 31 characters that spreadsheets allow.</param>
/// <param name="Parameters">Label and value, in the order of the sheet « Paramètres »; asked for once the rows are written, with their
/// number.</param>
public sealed record XlsxBook(
    string Name, IReadOnlyList<XlsxColumn> Columns, Func<long, IReadOnlyList<(string Label, object? Value)>> Parameters);
