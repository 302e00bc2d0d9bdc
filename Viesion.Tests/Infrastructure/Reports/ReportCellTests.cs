using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Reports;
using Xunit;

namespace Viesion.Tests.Infrastructure.Reports;

/// <summary>
/// Each report beside an independent question in SQL, cell by cell, in each perimeter; and its workbook read back with the types of its
/// cells.
/// </summary>
public sealed class ReportCellTests(ReportDepartment world) : IClassFixture<ReportDepartment>
{
    private const char Between = '\u001f';
    private const string Nothing = "∅";

    public static TheoryData<string, Profile> EveryReportAndReader()
    {
        var cases = new TheoryData<string, Profile>();
        foreach (var key in ReportQuestions.All.Keys)
            foreach (var profile in new[]
            {
                Profile.Referent,
                Profile.OrganisationSecretariat,
                Profile.TerritorySecretariat,
                Profile.Administrator
            })
                if (ReportCatalogue.Find(key, profile) is not null)
                    cases.Add(key, profile);
        return cases;
    }

    [Fact]
    public void Every_report_is_asked_again()
        => Assert.Equal(ReportCatalogue.All.Select(report => report.Key).Order(), ReportQuestions.All.Keys.Order());

    [Theory]
    [MemberData(nameof(EveryReportAndReader))]
    public async Task A_report_says_in_each_cell_what_SQL_says(string key, Profile profile)
    {
        var report = ReportCatalogue.Find(key)!;
        var member = Member(profile);
        var expected = await Expected(key, member);
        Assert.NotEmpty(expected);

        var rows = await Rows(member, report);
        var page = await world.Database.For(member).Read<ReportReads, ReportResult>(
            reads => reads.Page(report, Read(report), report.Sort, 1));

        Assert.Equal(expected, rows.Select(row => string.Join(Between, row.Select(Text))));
        Assert.Equal(expected.Length, page.Total);
        Assert.Equal(expected.Take(ReportResult.PageSize), page.Lines.Select(line => string.Join(Between, line.Values.Select(Text))));
        if (report.Group is not ReportGroup.Activity && report.ChartTitle is not null)
            Assert.Equal(page.Total, page.Tallies.Sum(tally => tally.Count));
    }

    [Theory]
    [MemberData(nameof(EveryReportAndReader))]
    public async Task The_workbook_holds_the_same_cells_each_of_its_type_and_says_by_whom_and_when(string key, Profile profile)
    {
        var report = ReportCatalogue.Find(key)!;
        var member = Member(profile);
        var file = new MemoryStream();
        var written = await world.Database.For(member).Record<ReportReads, long>(
            reads => reads.Export(report, Read(report), report.Sort, "Claire Delorme", new WebStream(file)));
        file.Position = 0;
        using var book = SpreadsheetDocument.Open(file, isEditable: false);
        var sheets = book.WorkbookPart!.Workbook.Descendants<Sheet>()
            .Select(sheet => ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet).ToList();
        var data = sheets[0].Descendants<Row>().ToList();
        Assert.Equal(report.Columns.Select(column => column.Title), data[0].Elements<Cell>().Select(cell => cell.InnerText));

        var rows = await Rows(member, report);
        Assert.Equal(rows.Count, written);
        Assert.Equal(
            rows.Select(row => UntilTheLast(
                row.Select(value => value switch { "" => null, long number => (int)number, bool yes => yes ? "Oui" : "Non", _ => value }))),
            data.Skip(1).Select(row => UntilTheLast(row.Elements<Cell>().Select(cell => Value(book, cell)))));
        var parameters = sheets[1].Descendants<Row>().Select(row => row.Elements<Cell>().ToList())
            .ToDictionary(cells => cells[0].InnerText, cells => cells.Count > 1 ? Value(book, cells[1]) : null);
        Assert.Equal("Claire Delorme", parameters["Édité par"]);
        Assert.Equal(written, Convert.ToInt64(parameters["Nombre de lignes"], CultureInfo.InvariantCulture));
        Assert.Equal(world.Today, DateOnly.FromDateTime(Assert.IsType<DateTime>(parameters["Données au"])));
    }

    [Fact]
    public async Task Filters_narrow_and_a_report_not_for_the_profile_is_unknown_to_it()
    {
        var entries = ReportCatalogue.Find("file-active-dtas-referent")!;
        var mine = await world.Database.For(world.Department.Administrator).Read<ReportReads, ReportResult>(
            reads => reads.Page(entries, Read(entries, new() { ["referent"] = $"{world.Department.Referent.Id}" }), entries.Sort, 1));
        Assert.NotEmpty(mine.Lines);
        Assert.All(mine.Lines, line => Assert.Contains("Aïcha Bernard", line.Values));
        var notices = ReportCatalogue.Find("midem-motif-date")!;
        var refused = await world.Database.For(world.Department.Administrator).Read<ReportReads, ReportResult>(
            reads => reads.Page(notices, Read(notices, new() { ["etat"] = "refusee" }), notices.Sort, 1));
        Assert.NotEmpty(refused.Lines);
        Assert.All(refused.Lines, line => Assert.Contains("Refusée", line.Values));
        Assert.Null(ReportCatalogue.Find("midem-motif-date", Profile.Referent));
        Assert.Null(ReportCatalogue.Find("activite-referent", Profile.Referent));
        Assert.Empty(ReportCatalogue.For(Profile.OperatorStaff));
    }

    private StaffMember Member(Profile profile) => world.Department.Everyone.First(member => member.Profile == profile);

    private async Task<string[]> Expected(string key, StaffMember member)
        => await world.Database.Sql<string[]>(Perimeter.System, $"""
            SELECT coalesce(array_agg(array_to_string(cells, '{Between}', '{Nothing}') ORDER BY rank), ARRAY[]::text[])
            FROM ({ReportQuestions.All[key].Replace("{today}", ReportDepartment.SqlDate(world.Today))
                .Replace("{visible}", world.Visible(member))}) AS answer
            """) ?? [];

    private Task<List<object?[]>> Rows(StaffMember member, ReportDefinition report)
        => world.Database.For(member).Read<ReportReads, List<object?[]>>(
            async reads => await reads.Rows(report, Read(report), report.Sort).ToListAsync());

    private ReportCriteria Read(ReportDefinition report, Dictionary<string, string?>? typed = null)
    {
        var reading = ReportReading.Of(report, key => typed?.GetValueOrDefault(key), world.Today);
        Assert.Empty(reading.Errors);
        return reading.Criteria;
    }

    private static string Text(object? value) => value switch
    {
        null => Nothing,
        DateOnly day => ReportReading.Iso(day),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    // Empty cells hold their place between others, not after the last.
    private static List<object?> UntilTheLast(IEnumerable<object?> cells)
    {
        var row = cells.ToList();
        return row[..(row.FindLastIndex(value => value is not null) + 1)];
    }

    // A whole number is compared as the kind that the row holds it in.
    private static object? Value(SpreadsheetDocument book, Cell cell)
    {
        if (cell.DataType?.Value == CellValues.InlineString)
            return cell.InnerText;
        if (cell.CellValue is null)
            return null;
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = ((CellFormat)styles.CellFormats!.ElementAt((int)(cell.StyleIndex?.Value ?? 0))).NumberFormatId!.Value;
        var number = double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
        return format switch
        {
            164 => DateOnly.FromDateTime(DateTime.FromOADate(number)),
            165 => DateTime.FromOADate(number),
            _ => (int)number,
        };
    }
}
