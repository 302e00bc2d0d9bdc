using System.Globalization;
using System.IO.Compression;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// A workbook written as it is read: rows go straight to the compressed stream, so that memory does not grow with them. The parts are
/// written by hand because the Open XML SDK keeps a whole package in memory until it is closed; tests read the result back with it.
/// </summary>
public static class Xlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What a sheet can hold, its header aside; the rows beyond go to a further sheet.</summary>
    public const int RowsPerSheet = 1_048_575;

    /// <summary>
    /// Writes the workbook and gives back the number of rows. A row holds one value per column: text, whole number, decimal, day, moment or
    /// boolean.
    /// </summary>
    /// <param name="output">Only written to, never sought nor read.</param>
    public static async Task<long> Write(
        Stream output, XlsxBook book, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken = default)
    {
        await using var buffered = new XlsxOutput(output);
        long total;
        await using (var package = await ZipArchive.CreateAsync(
            buffered, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
            total = await Write(package, book, rows, cancellationToken);
        await buffered.Empty(cancellationToken);
        return total;
    }

    private static async Task<long> Write(
        ZipArchive package, XlsxBook book, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await Part(package, "[Content_Types].xml", XlsxParts.Types, cancellationToken);
        await Part(package, "_rels/.rels", XlsxParts.RootRelations, cancellationToken);
        var names = new List<string>();
        var filtered = new List<string>();
        var total = 0L;
        await using var reader = rows.GetAsyncEnumerator(cancellationToken);
        var more = await reader.MoveNextAsync();
        do
        {
            names.Add(SheetName(book.Name, names.Count + 1));
            long written;
            (written, more) = await Sheet(package, names.Count, book.Columns, reader, more, cancellationToken);
            filtered.Add(string.Create(CultureInfo.InvariantCulture, $"$A$1:${XlsxCells.Letters(book.Columns.Count - 1)}${written + 1}"));
            total += written;
        }
        while (more);
        names.Add("Paramètres");
        await Parameters(package, names.Count, book.Parameters(total), cancellationToken);
        await Part(package, "xl/workbook.xml", XlsxParts.Workbook(names, filtered), cancellationToken);
        await Part(package, "xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(names.Count), cancellationToken);
        await Part(package, "xl/styles.xml", XlsxParts.Styles, cancellationToken);
        return total;
    }

    private static async Task<(long Written, bool More)> Sheet(ZipArchive package, int number, IReadOnlyList<XlsxColumn> columns,
        IAsyncEnumerator<object?[]> rows, bool more, CancellationToken cancellationToken)
    {
        await using var part = await Open(package, $"xl/worksheets/sheet{number}.xml", cancellationToken);
        var xml = new XlsxBuffer();
        xml.Raw(XlsxParts.Declaration)
            .Raw($"""<worksheet xmlns="{XlsxParts.Main}"><sheetViews><sheetView {(number == 1 ? "tabSelected=\"1\" " : "")}"""
                + """workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"""
                + """<selection pane="bottomLeft"/></sheetView></sheetViews><cols>""");
        for (var column = 0; column < columns.Count; column++)
            xml.Raw(string.Create(CultureInfo.InvariantCulture,
                $"""<col min="{column + 1}" max="{column + 1}" width="{columns[column].Width}" customWidth="1"/>"""));
        xml.Raw("</cols><sheetData><row r=\"1\">"u8);
        foreach (var column in columns)
            XlsxCells.Write(xml, column.Title, XlsxParts.Header);
        xml.Raw("</row>"u8);

        var written = 0L;
        for (; more && written < RowsPerSheet; more = await rows.MoveNextAsync())
        {
            written++;
            XlsxCells.Row(xml, written + 1, rows.Current, columns);
            if (xml.IsFull)
                await xml.Empty(part, cancellationToken);
        }
        xml.Raw(string.Create(CultureInfo.InvariantCulture,
            $"""</sheetData><autoFilter ref="A1:{XlsxCells.Letters(columns.Count - 1)}{written + 1}"/></worksheet>"""));
        await xml.Empty(part, cancellationToken);
        return (written, more);
    }

    private static async Task Parameters(ZipArchive package, int number, IReadOnlyList<(string Label, object? Value)> parameters,
        CancellationToken cancellationToken)
    {
        await using var part = await Open(package, $"xl/worksheets/sheet{number}.xml", cancellationToken);
        var xml = new XlsxBuffer();
        xml.Raw(XlsxParts.Declaration)
            .Raw($"""<worksheet xmlns="{XlsxParts.Main}"><cols><col min="1" max="1" width="34" customWidth="1"/>"""
                + """<col min="2" max="2" width="70" customWidth="1"/></cols><sheetData>""");
        for (var row = 0; row < parameters.Count; row++)
        {
            xml.Raw("<row r=\""u8).Number(row + 1).Raw("\">"u8);
            XlsxCells.Write(xml, parameters[row].Label, XlsxParts.Label);
            if (parameters[row].Value is { } value and not "")
                XlsxCells.Write(xml, value);
            xml.Raw("</row>"u8);
        }
        xml.Raw("</sheetData></worksheet>"u8);
        await xml.Empty(part, cancellationToken);
    }

    private static async Task Part(ZipArchive package, string path, string xml, CancellationToken cancellationToken)
    {
        await using var part = await Open(package, path, cancellationToken);
        var buffer = new XlsxBuffer();
        await buffer.Raw(xml).Empty(part, cancellationToken);
    }

    // The usual level: a quarter more time than the fastest, for half the file (docs/adr/0009).
    private static Task<Stream> Open(ZipArchive package, string path, CancellationToken cancellationToken)
        => package.CreateEntry(path, CompressionLevel.Optimal).OpenAsync(cancellationToken);

    private static string SheetName(string name, int number)
    {
        var allowed = string.Concat(name.Where(character => !"[]:*?/\\".Contains(character, StringComparison.Ordinal))).Trim('\'', ' ');
        var suffix = number == 1 ? "" : $" ({number})";
        return UserText.Cut(allowed, 31 - suffix.Length) + suffix;
    }
}
