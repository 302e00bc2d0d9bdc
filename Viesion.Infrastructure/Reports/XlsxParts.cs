using System.Globalization;
using System.Security;
using System.Text;

namespace Viesion.Infrastructure.Reports;

/// <summary>The small parts of a workbook, and the numbers of its cell styles.</summary>
internal static class XlsxParts
{
    public const int Plain = 0;
    public const int Header = 1;
    public const int Quoted = 2;
    public const int Decimal = 3;
    public const int Date = 4;
    public const int Moment = 5;
    public const int SixDigits = 6;
    public const int Label = 7;

    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string RootRelations =
        $"""{Declaration}<Relationships xmlns="{PackageRelations}">"""
        + $"""<Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    public const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}"><numFmts count="3">
        <numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
        <numFmt numFmtId="165" formatCode="dd/mm/yyyy\ hh:mm"/>
        <numFmt numFmtId="166" formatCode="000000"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
        <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFE8EDFF"/><bgColor indexed="64"/></patternFill></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>
        <xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">
        <alignment horizontal="left"/></xf>
        <xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    // Sheets are the default kind of part: this comes first in the file, before their number is known, and programs recognise a workbook by
    // it.
    public const string Types =
        $"""{Declaration}<Types xmlns="{ContentTypes}">"""
        + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
        + $"""<Default Extension="xml" ContentType="{Sheetml}.worksheet+xml"/>"""
        + $"""<Override PartName="/xl/workbook.xml" ContentType="{Sheetml}.sheet.main+xml"/>"""
        + $"""<Override PartName="/xl/styles.xml" ContentType="{Sheetml}.styles+xml"/></Types>""";

    public static string WorkbookRelations(int sheets)
        => $"""{Declaration}<Relationships xmlns="{PackageRelations}">"""
        + $"""<Relationship Id="rIdStyles" Type="{Relations}/styles" Target="styles.xml"/>"""
            + Each(sheets, number =>
                $"""<Relationship Id="rId{number}" Type="{Relations}/worksheet" Target="worksheets/sheet{number}.xml"/>""")
                + "</Relationships>";

    /// <param name="filtered">The filtered area of each data sheet; the last sheet, « Paramètres », has none.</param>
    public static string Workbook(IReadOnlyList<string> names, IReadOnlyList<string> filtered)
    {
        var xml = new StringBuilder($"""{Declaration}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>""");
        for (var i = 0; i < names.Count; i++)
            xml.Append(CultureInfo.InvariantCulture,
                $"""<sheet name="{SecurityElement.Escape(names[i])}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""");
        xml.Append("</sheets><definedNames>");
        for (var i = 0; i < filtered.Count; i++)
        {
            var name = SecurityElement.Escape(names[i].Replace("'", "''", StringComparison.Ordinal));
            xml.Append(CultureInfo.InvariantCulture,
                $"""<definedName name="_xlnm._FilterDatabase" localSheetId="{i}" hidden="1">'{name}'!{filtered[i]}</definedName>""");
        }
        return xml.Append("</definedNames></workbook>").ToString();
    }

    private static string Each(int sheets, Func<int, string> part) => string.Concat(Enumerable.Range(1, sheets).Select(part));
}
