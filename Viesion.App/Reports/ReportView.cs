using System.Globalization;
using Viesion.App.Ui;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.Reports;

/// <summary>What a report's page shows, and the address that it answers: carried from the prerendered page to the circuit.</summary>
/// <param name="Lines">Null when a filter is to be corrected: nothing was read.</param>
public sealed record ReportView(string Address, ReportChoices Choices, IReadOnlyList<ReportViewLine>? Lines, long Total, int Page,
    IReadOnlyList<ReportTally> Tallies, DateTimeOffset? AsOf)
{
    public static ReportView Of(string address, ReportChoices choices, ReportDefinition report, ReportResult? result) => result is null
        ? new ReportView(address, choices, null, 0, 1, [], null)
        : new ReportView(address, choices, [.. result.Lines.Select(line => Shown(report.Columns, line))], result.Total, result.Page,
        result.Tallies, result.AsOf);

    /// <summary>The columns of the screen, as texts.</summary>
    public static ReportViewLine Shown(IReadOnlyList<ReportColumn> columns, ReportLine line)
        => new(Href(line.Target), line.Mark,
            [.. columns.Select((column, index) => (column, value: line.Values[index])).Where(cell => cell.column.OnScreen)
            .Select(cell => Text(cell.column.Kind, cell.value))]);

    private static string Href(ReportTarget target) => target.Kind switch
    {
        ReportTargetKind.Cer => $"contrats/{target.Id}",
        ReportTargetKind.Referent => $"file-active?referent={target.Id}",
        ReportTargetKind.Organisation => $"file-active?structure={target.Id}",
        _ => $"beneficiaires/{target.Id}",
    };

    private static string Text(ReportColumnKind kind, object? value) => value switch
    {
        int number when kind == ReportColumnKind.FileNumber => number.ToString("D6", CultureInfo.InvariantCulture),
        int number => French.Number(number),
        long number => French.Number(number),
        DateOnly day => French.Date(day),
        bool yes => yes ? "Oui" : "Non",
        _ => value as string ?? "",
    };

    /// <summary>How a column stands in the table.</summary>
    public static string? Css(ReportColumn column) => column.Kind switch
    {
        ReportColumnKind.Date or ReportColumnKind.FileNumber => "n",
        ReportColumnKind.Number => "r",
        _ => null,
    };
}
