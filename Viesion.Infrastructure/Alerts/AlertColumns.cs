using Viesion.Domain.Alerts;
using Viesion.Infrastructure.Reports;

namespace Viesion.Infrastructure.Alerts;

/// <summary>The columns of an alert's workbook: the dossier as every report tells it, then the hit.</summary>
internal static class AlertColumns
{
    public static IReadOnlyList<ReportColumn<AlertRow>> Of(AlertDefinition alert) =>
    [
        .. DossierColumns.Of<AlertRow>(),
        ReportColumn<AlertRow>.Text(new("dispositif", "Dispositif", ReportColumnKind.Text, false, 22), row => row.Programme),
        ReportColumn<AlertRow>.Text(new("motif", "Motif", ReportColumnKind.Text, false, 44), row => row.Reason),
        ReportColumn<AlertRow>.Of(new(AlertSort.Day, alert.DayTitle, ReportColumnKind.Date, false, 20), row => row.Day, row => row.Day),
    ];
}
