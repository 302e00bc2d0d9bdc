using System.Linq.Expressions;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Reports;

/// <summary>The columns that tell of a caseload; each report picks its own.</summary>
internal static class FollowedColumns
{
    public static ReportColumn<FollowedRow> Since { get; } = Date(
        "debut-affectation", "Début d’affectation", row => row.Since, "Début", filled: true);

    public static ReportColumn<FollowedRow> Until { get; } = Date("fin-affectation", "Fin d’affectation", row => row.Until, "Fin");

    public static ReportColumn<FollowedRow> State { get; } = ReportColumn<FollowedRow>.Of(
        new("affectation", "Affectation", ReportColumnKind.State, true, 20), row => row.State,
        row => row.Until == null ? 0 : row.Until >= row.Today ? 1 : 2, filled: true);

    public static ReportColumn<FollowedRow> Entitlement(bool onScreen)
        => ReportColumn<FollowedRow>.Of(new("droit", "État du droit", ReportColumnKind.Text, onScreen, 22, "Droit"),
            row => row.Entitlement is { } right ? ReportTexts.Name(right) : null, row => row.Entitlement);

    public static ReportColumn<FollowedRow> EntitlementOn { get; } = Date(
        "droit-depuis", "Droit clos depuis le", row => row.EntitlementOn, "Clos le");

    public static ReportColumn<FollowedRow> EntitlementReason { get; } = ReportColumn<FollowedRow>.Text(
        new("motif-droit", "Motif", ReportColumnKind.Text, true, 30), row => row.EntitlementReason);

    public static ReportColumn<FollowedRow> DutiesOn { get; } = Date("nsdd-depuis", "NSDD depuis le", row => row.DutiesOn);

    public static ReportColumn<FollowedRow> RequestedOn { get; } = ReportColumn<FollowedRow>.Of(
        new("demande", "Fin demandée le", ReportColumnKind.Date, true, 16, "Demandée le"), row => row.RequestedAt?.ParisDate(),
        row => row.RequestedAt);

    public static ReportColumn<FollowedRow> PostalCode { get; } = ReportColumn<FollowedRow>.Text(
        new("code-postal", "Code postal", ReportColumnKind.Text, true, 12), row => row.PostalCode);

    public static ReportColumn<FollowedRow> Moved { get; } = ReportColumn<FollowedRow>.Of(
        new("mutation", "Mutation", ReportColumnKind.Text, true, 20), row => FollowedTexts.Moved(row.Moved),
        row => row.Moved, filled: true);

    public static ReportColumn<FollowedRow> Next { get; } = ReportColumn<FollowedRow>.Of(
        new("suite", "Suite", ReportColumnKind.State, true, 20), row => row.Step,
        row => row.Next == "todo" ? 0 : row.Next == "requested" ? 1 : 2, filled: true);

    private static ReportColumn<FollowedRow> Date(
        string key, string title, Expression<Func<FollowedRow, DateOnly?>> value, string? brief = null, bool filled = false)
    {
        var read = value.Compile();
        return ReportColumn<FollowedRow>.Of(new(key, title, ReportColumnKind.Date, true, 14, brief), row => read(row), value, filled);
    }
}
