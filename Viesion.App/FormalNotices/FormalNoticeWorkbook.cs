using System.Globalization;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.FormalNotices;

/// <summary>The list as a workbook: what the screen shows, one value a column.</summary>
internal static class FormalNoticeWorkbook
{
    public const string Title = "Mises en demeure";

    private static readonly (XlsxColumn Column, Func<FormalNoticeRow, object?> Cell)[] Columns =
    [
        (new("Dossier", 10, XlsxFormat.SixDigits), row => row.FileNumber),
        (new("Nom", 22), row => row.LastName),
        (new("Prénom", 18), row => row.FirstName),
        (new("Territoire", 18), row => row.Territory),
        (new("Demandée le", 13), row => row.RequestedOn),
        (new("Demandée par", 26), row => row.RequestedBy),
        (new("Motif de la demande", 50), row => row.Reason),
        (new("État", 12), row => FormalNoticeTexts.Name(row.State)),
        (new("Date MIDEM", 13), row => row.NoticeOn),
        (new("Motif MIDEM", 34), row => row.NoticeReason),
        (new("Refusée par", 26), row => row.RefusedBy),
        (new("Motif du refus", 40), row => row.RefusalReason),
        (new("Référent de parcours actuel", 28), row => row.Referent),
        (new("Structure du référent actuel", 34), row => row.Organisation),
        (new("Droit", 26), row => row.Entitlement is { } entitlement ? BeneficiaryTexts.Entitlement(entitlement) : null),
        (new("Droits et devoirs", 10), row => BeneficiaryTexts.Duties(row.SubjectToDuties)),
        (new("Absences non justifiées", 12), row => row.UnexcusedAbsences),
        (new("Derniers CER", 60), row => string.Join(" ; ", row.Cers.Select(Cer))),
    ];

    public static XlsxBook Book(FormalNoticeFilter filter, FormalNoticeChoices choices, string author, DateTimeOffset asOf)
        => new(Title, [.. Columns.Select(column => column.Column)], total =>
        [
            ("État", filter.State is { } state ? FormalNoticeTexts.Name(state) : "Toutes"),
            ("Référent", Named(filter.ReferentId, choices.Referents)),
            ("Structure", Named(filter.OrganisationId, choices.Organisations)),
            ("Territoire", Named(filter.TerritoryId, choices.Territories)),
            ("Demandées du", filter.From),
            ("Demandées au", filter.To),
            ("Nombre de lignes", total),
            ("Données au", asOf),
            ("Édité par", author),
        ]);

    public static object?[] Cells(FormalNoticeRow row) => [.. Columns.Select(column => column.Cell(row))];

    private static string Cer(FormalNoticeCer cer)
        => string.Create(CultureInfo.InvariantCulture, $"CER {cer.Number} {CerMarks.Brief(cer.State)}, "
            + $"{French.Date(cer.Start)}{(cer.End is null ? "" : $" → {French.Date(cer.End)}")}");

    private static string Named(int? id, IReadOnlyList<FormalNoticeChoice> choices)
        => id is null ? "Tous" : choices.FirstOrDefault(choice => choice.Id == id)?.Name ?? "Autre";
}
