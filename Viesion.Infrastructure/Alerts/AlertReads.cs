using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Domain.Audit;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;

namespace Viesion.Infrastructure.Alerts;

/// <summary>Alerts in the perimeter of the operation that reads them, with the thresholds and the filter of the person who reads.</summary>
public sealed class AlertReads(ViesionDbContext db, Perimeter perimeter, IAlertCatalogue catalogue, CaseloadSettings settings, IAudit audit,
    TimeProvider clock)
{
    /// <summary>Every alert of the profile with its count; 3 SQL.</summary>
    public async Task<AlertsOverview> Overview()
    {
        var board = await Board();
        return new AlertsOverview(
            board.Situation, board.ProgrammeIds, await Programmes(), await Counts(board, catalogue.For(perimeter.Profile)));
    }

    /// <summary>The starred alerts, in the order they were starred; 2 SQL, 1 when there is none.</summary>
    public async Task<IReadOnlyList<AlertCount>> Favourites() => await Favourites(await Board());

    /// <summary>The same, for who has read the person's board already; null for one who has none of their own.</summary>
    public async Task<IReadOnlyList<AlertCount>> Favourites(AlertBoard? kept)
    {
        var board = kept ?? Usual;
        var alerts = catalogue.For(perimeter.Profile);
        return await Counts(
            board, [.. board.Favourites.Select(key => alerts.FirstOrDefault(alert => alert.Key == key)).OfType<AlertDefinition>()]);
    }

    /// <summary>One page of an alert with the exact total; 4 SQL. Null when the profile has no such alert.</summary>
    public async Task<AlertPage?> Page(string key, AlertSort sort, int number)
    {
        if (AlertCatalogue.Find(key, perimeter.Profile) is not { } alert)
            return null;
        var board = await Board();
        var count = (await Counts(board, [alert]))[0];
        number = (int)Math.Clamp(number, 1, Math.Max(1, (count.Hits + AlertPage.Size - 1) / AlertPage.Size));
        var rows = count.Hits == 0 ? [] : await Rows(alert, board, sort, (number - 1) * AlertPage.Size, AlertPage.Size).ToListAsync();
        return new AlertPage(
            [
                .. rows.Select(
                    row => new AlertLine(row.Dossier.Id, row.ProgrammeId, row.SubjectId, row.Dossier.FileNumber, row.Dossier.LastName,
                    row.Dossier.FirstName, row.Dossier.City, row.Dossier.Organisation, row.Dossier.Referent, row.Reason, row.Day))],
            count.Hits, number, count.Threshold, count.Starred, board.Situation, board.ProgrammeIds, await Programmes());
    }

    /// <summary>Writes the whole list as a workbook, and notes it in the audit log with its number of rows.</summary>
    /// <param name="author">As it is printed on the sheet « Paramètres ».</param>
    public async Task<long> Export(
        AlertDefinition alert, AlertSort sort, string author, Stream output, CancellationToken cancellationToken = default)
    {
        var (asOf, board, programmes) = (clock.GetUtcNow(), await Board(), await Programmes());
        var columns = AlertColumns.Of(alert);
        var book = new XlsxBook(
            alert.TitleFor(board.Threshold(alert)),
            [
                .. columns.Select(
                    column => new XlsxColumn(column.Shape.Title, column.Shape.Width, column.Shape.Kind == ReportColumnKind.FileNumber
                    ? XlsxFormat.SixDigits : XlsxFormat.General))], total =>
        [
            ("Alerte", alert.TitleFor(board.Threshold(alert))),
            ("Description", alert.Description),
            ("Situation", AlertTexts.Name(board.Situation)),
            ("Dispositif", board.ProgrammeIds.Count == 0 ? "Tous" : string.Join(
                ", ", programmes.Where(programme => board.ProgrammeIds.Contains(programme.Id)).Select(programme => programme.Name))),
            ("Nombre de lignes", total),
            ("Données au", asOf),
            ("Édité par", author),
        ]);
        var written = await Xlsx.Write(output, book, Values(), cancellationToken);
        audit.Record(AuditAction.Exported, "Alert", alert.Key, detail: string.Create(CultureInfo.InvariantCulture, $"lignes={written}"));
        return written;

        async IAsyncEnumerable<object?[]> Values()
        {
            await foreach (var row in Rows(alert, board, sort, 0, null).AsAsyncEnumerable())
                yield return [.. columns.Select(column => column.Value(row))];
        }
    }

    /// <summary>Notes an export that stopped on its way: part of it may have left.</summary>
    public Task<bool> NoteInterrupted(AlertDefinition alert)
    {
        audit.Record(AuditAction.Exported, "Alert", alert.Key, detail: "interrompu");
        return Task.FromResult(true);
    }

    private async Task<AlertBoard> Board()
        => await db.AlertBoards.AsNoTracking().SingleOrDefaultAsync(board => board.StaffMemberId == perimeter.StaffMemberId)
            ?? Usual;

    private AlertBoard Usual => new(perimeter.StaffMemberId ?? 0, catalogue.For(perimeter.Profile));

    private Task<List<AlertProgramme>> Programmes()
        => db.Programmes.OrderByDescending(programme => programme.IsDefault).ThenBy(programme => programme.Name)
            .Select(programme => new AlertProgramme(programme.Id, programme.Name)).ToListAsync();

    private async Task<List<AlertCount>> Counts(AlertBoard board, IReadOnlyList<AlertDefinition> alerts)
    {
        if (alerts.Count == 0)
            return [];
        var keys = alerts.Select(alert => alert.Key).ToArray();
        var days = alerts.Select(alert => Days(alert, board)).ToList();
        var (since, until) = (days.Select(day => day.Since).ToArray(), days.Select(day => day.Until).ToArray());
        var counts = await db.Database.SqlQuery<CountedAlert>(
            $"""
            SELECT alert AS "Alert", hits AS "Hits"
                FROM viesion.counted_alerts({keys}, {since}, {until}, {AlertTexts.Slug(board.Situation)}, {Chosen(board)})
            """)
            .ToDictionaryAsync(count => count.Alert, count => count.Hits);
        return [
            .. alerts.Select(alert => new AlertCount(alert.Key, counts.GetValueOrDefault(alert.Key), board.Favourites.Contains(alert.Key),
                board.Threshold(alert)))];
    }

    private IQueryable<AlertRow> Rows(AlertDefinition alert, AlertBoard board, AlertSort sort, int skipped, int? taken)
    {
        var (since, until) = Days(alert, board);
        var found = db.Database.SqlQuery<FoundHit>($"""
            SELECT place AS "Place", beneficiary_id AS "BeneficiaryId", programme_id AS "ProgrammeId", subject_id AS "SubjectId",
                day AS "Day", reason AS "Reason"
            FROM viesion.alert_page({alert.Key}, {since}, {until}, {AlertTexts.Slug(board.Situation)}, {Chosen(board)}, {sort.Column},
                {sort.Descending}, {skipped}, {taken})
                WITH ORDINALITY AS page(beneficiary_id, programme_id, subject_id, day, reason, place)
            """);
        var scope = new ReportScope(db, ReportCriteria.Widest(clock.Today()), clock.Today(), settings.DepartmentCode);
        return from hit in found
               join dossier in scope.Dossiers on hit.BeneficiaryId equals dossier.Id
               orderby hit.Place
               select new AlertRow
               {
                   Place = hit.Place,
                   Dossier = dossier,
                   ProgrammeId = hit.ProgrammeId,
                   SubjectId = hit.SubjectId,
                   Programme = db.Programmes.Where(p => p.Id == hit.ProgrammeId).Select(p => p.Name).First(),
                   Reason = hit.Reason,
                   Day = hit.Day,
               };
    }

    private (DateOnly? Since, DateOnly? Until) Days(AlertDefinition alert, AlertBoard board)
        => board.Threshold(alert) is { } threshold ? alert.Threshold!.Days(threshold, clock.Today()) : (null, null);

    private static int[]? Chosen(AlertBoard board) => board.ProgrammeIds.Count == 0 ? null : [.. board.ProgrammeIds];

    private sealed record CountedAlert(string Alert, long Hits);
}
