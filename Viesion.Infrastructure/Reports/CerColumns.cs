using System.Linq.Expressions;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Reports;

/// <summary>The columns that tell of a CER; each report picks its own.</summary>
internal static class CerColumns
{
    public static ReportColumn<CerReportRow> Number { get; } = ReportColumn<CerReportRow>.Of(
        new("numero", "N° de CER", ReportColumnKind.Number, false, 11), row => row.Number, row => row.Number);

    public static ReportColumn<CerReportRow> Type { get; } = ReportColumn<CerReportRow>.Of(
        new("type", "Type", ReportColumnKind.Text, false, 20), row => row.Type is { } type ? CerTexts.Name(type) : null,
        row => row.Type == CerType.First ? 0 : row.Type == CerType.Renewal ? 1 : row.Type == CerType.Amendment ? 2
        : row.Type == CerType.PaymentResumption ? 3 : 4);

    // In the order of the path, not of the alphabet.
    public static ReportColumn<CerReportRow> State { get; } = ReportColumn<CerReportRow>.Of(
        new("etat", "État", ReportColumnKind.State, true, 30), row => row.State is { } state ? CerTexts.Name(state) : null,
        row => row.State == CerState.Proposed ? 0 : row.State == CerState.Submitted ? 1 : row.State == CerState.Commission ? 2
            : row.State == CerState.AwaitingDecision ? 3 : row.State == CerState.Validated ? 4 : 5);

    public static ReportColumn<CerReportRow> Start { get; } = Date("debut", "Début", row => row.Start, filled: true);

    public static ReportColumn<CerReportRow> Priority { get; } = ReportColumn<CerReportRow>.Text(
        new("priorite", "Priorité", ReportColumnKind.Text, true, 16), row => row.Priority);

    public static ReportColumn<CerReportRow> IsLast { get; } = ReportColumn<CerReportRow>.Of(
        new("dernier", "Dernier contrat", ReportColumnKind.YesNo, false, 15), row => row.IsLast, row => row.IsLast);

    public static ReportColumn<CerReportRow> DaysLeft { get; } = ReportColumn<CerReportRow>.Of(
        new("jours-restants", "Jours avant la fin", ReportColumnKind.Number, true, 18, "Jours"), row => row.DaysLeft,
        row => row.End, filled: true);

    public static ReportColumn<CerReportRow> EnteredOn { get; } = Date("entree", "Entrée au dispositif", row => row.EnteredOn);

    public static ReportColumn<CerReportRow> End(bool filled = false) => Date("fin", "Fin", row => row.End, filled);

    public static ReportColumn<CerReportRow> SignedOn(bool filled = false) => Date("signature", "Signature", row => row.SignedOn, filled);

    public static ReportColumn<CerReportRow> ValidatedOn(bool onScreen = false, bool filled = false)
        => Date("validation", "Validation", row => row.ValidatedOn, filled, onScreen);

    public static ReportColumn<CerReportRow> RefusedOn(bool onScreen = false, bool filled = false)
        => Date("non-validation", "Non-validation", row => row.RefusedOn, filled, onScreen);

    private static ReportColumn<CerReportRow> Date(
        string key, string title, Expression<Func<CerReportRow, DateOnly?>> value, bool filled = false, bool onScreen = true)
    {
        var read = value.Compile();
        return ReportColumn<CerReportRow>.Of(new(key, title, ReportColumnKind.Date, onScreen, 14), row => read(row), value, filled);
    }
}
