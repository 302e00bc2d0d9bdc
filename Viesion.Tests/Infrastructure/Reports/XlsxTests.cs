using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Viesion.Infrastructure.Reports;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

public sealed class XlsxTests
{
    private static readonly XlsxBook Book = new("Essai [des] cellules : un nom bien trop long",
        [new("Dossier", 10, XlsxFormat.SixDigits), new("Texte"), new("Jour"), new("Décimal"), new("Oui ou non"), new("Entier")],
        total => [("Nombre de lignes", total), ("Données au", new DateTimeOffset(2026, 7, 14, 22, 30, 0, TimeSpan.Zero))]);

    [Fact]
    public async Task A_workbook_is_valid_and_its_cells_are_typed()
    {
        using var book = await Read(
            [[44506, "Élodie & <fils>", new DateOnly(2026, 11, 21), 12.5m, true, -16], [null, null, null, null, null, null]]);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        var cells = Rows(book, 0)[1].Elements<Cell>().Zip("ABCDEF").ToDictionary(at => at.Second.ToString(), at => at.First);
        Assert.Equal(("44506", "000000"), (cells["A"].CellValue!.Text, Format(book, cells["A"])));
        Assert.Equal("Élodie & <fils>", cells["B"].InnerText);
        Assert.Equal(("46347", "dd/mm/yyyy"), (cells["C"].CellValue!.Text, Format(book, cells["C"])));
        Assert.Equal("12.5", cells["D"].CellValue!.Text);
        Assert.Equal("Oui", cells["E"].InnerText);
        Assert.Equal("-16", cells["F"].CellValue!.Text);
        Assert.Empty(Rows(book, 0)[2].Elements<Cell>());
    }

    [Fact]
    public async Task An_empty_cell_holds_the_place_of_those_after_it_and_blanks_are_kept()
    {
        using var book = await Read([[null, "", null, 1.5m, null, null], [1, " a\tb  c\n", null, null, null, null]]);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => error.Description));
        Assert.Equal(["", "", "", "1.5"], Rows(book, 0)[1].Elements<Cell>().Select(cell => cell.InnerText));
        var text = Rows(book, 0)[2].Elements<Cell>().Last().InlineString!.Text!;
        Assert.Equal((" a\tb  c\n", SpaceProcessingModeValues.Preserve), (text.Text, text.Space!.Value));
    }

    [Fact]
    public async Task The_header_is_bold_frozen_and_filtered()
    {
        using var book = await Read([[1, "a", null, null, null, null]]);
        var sheet = Sheet(book, 0);
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal((1.0, PaneStateValues.Frozen, "A2"), (pane.VerticalSplit!.Value, pane.State!.Value, pane.TopLeftCell!.Value));
        Assert.Equal("A1:F2", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        var header = Rows(book, 0)[0].Elements<Cell>().First();
        var style = (CellFormat)Styles(book).CellFormats!.ElementAt((int)header.StyleIndex!.Value);
        Assert.NotNull(Styles(book).Fonts!.ElementAt((int)style.FontId!.Value).GetFirstChild<Bold>());
        Assert.Equal(6, sheet.Descendants<Column>().Count());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33600000000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public async Task A_text_that_looks_like_a_formula_stays_text_even_when_edited(string text)
    {
        using var book = await Read([[1, text, null, null, null, null]]);
        var cell = Rows(book, 0)[1].Elements<Cell>().Last();
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        Assert.Equal(text, cell.InnerText);
        Assert.True(((CellFormat)Styles(book).CellFormats!.ElementAt((int)cell.StyleIndex!.Value)).QuotePrefix!.Value);
    }

    [Fact]
    public async Task What_XML_forbids_is_left_out_and_a_text_too_long_is_cut()
    {
        using var book = await Read(
            [[1, "a\u0000\u001Fb\uFFFEc\uD800d 😀", null, null, null, null], [2, "_x0041_", null, null, null, null],
            [3, new string('é', 40_000), null, null, null, null]]);
        Assert.Equal("abcd 😀", Rows(book, 0)[1].Elements<Cell>().Last().InnerText);
        Assert.Equal("_x005F_x0041_", Rows(book, 0)[2].Elements<Cell>().Last().InnerText);
        var cut = Rows(book, 0)[3].Elements<Cell>().Last().InnerText;
        Assert.Equal((32_767, '…'), (cut.Length, cut[^1]));
    }

    [Fact]
    public async Task The_second_sheet_holds_the_parameters_with_the_hour_of_Paris()
    {
        using var book = await Read([[1, "a", null, null, null, null], [2, "b", null, null, null, null]]);
        var names = book.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(["Essai des cellules  un nom bien", "Paramètres"], names);
        var values = Rows(book, 1).Select(row => row.Elements<Cell>().Last().CellValue!.Text).ToList();
        Assert.Equal("2", values[0]);
        Assert.Equal(new DateTime(2026, 7, 15, 0, 30, 0),
            DateTime.FromOADate(double.Parse(values[1], System.Globalization.CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_workbook_without_rows_opens()
    {
        using var book = await Read([]);
        Assert.Empty(new OpenXmlValidator().Validate(book));
        Assert.Single(Rows(book, 0));
    }

    [Fact]
    public async Task Rows_leave_as_they_come_so_that_memory_does_not_grow_with_them()
    {
        const int rows = 50_000;
        var output = new WebStream(Stream.Null);
        var (gone, before) = (0L, 0L);
        await Xlsx.Write(output, Book, Many());

        async IAsyncEnumerable<object?[]> Many()
        {
            for (var row = 1; row <= rows; row++)
            {
                yield return [row, $"Texte {row * 7919 % 100_003}", new DateOnly(2026, 1, 1).AddDays(row % 365), row * 1.5m,
                    row % 2 == 0, row];
                if (row % 10_000 != 0)
                    continue;
                await Task.Yield();
                Assert.True(output.Sent > gone, $"nothing has left since row {row - 10_000}");
                gone = output.Sent;
                // All that lives, other tests aside: the writer itself keeps two buffers of some 200 KB.
                var alive = GC.GetTotalMemory(forceFullCollection: true);
                before = before == 0 ? alive : before;
                Assert.True(alive - before < 40_000_000, $"{alive - before} bytes more live at row {row}");
            }
        }
    }

    private static async Task<SpreadsheetDocument> Read(object?[][] rows)
    {
        var file = new MemoryStream();
        Assert.Equal(rows.Length, await Xlsx.Write(new WebStream(file), Book, rows.ToAsyncEnumerable()));
        file.Position = 0;
        return SpreadsheetDocument.Open(file, isEditable: false);
    }

    private static Worksheet Sheet(SpreadsheetDocument book, int index)
        => ((WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Descendants<Sheet>().ElementAt(index).Id!)).Worksheet;

    private static List<Row> Rows(SpreadsheetDocument book, int sheet) => [.. Sheet(book, sheet).Descendants<Row>()];

    private static Stylesheet Styles(SpreadsheetDocument book) => book.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

    private static string Format(SpreadsheetDocument book, Cell cell)
    {
        var style = (CellFormat)Styles(book).CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return Styles(book).NumberingFormats!.Elements<NumberingFormat>()
            .Single(format => format.NumberFormatId!.Value == style.NumberFormatId!.Value).FormatCode!.Value!;
    }
}
