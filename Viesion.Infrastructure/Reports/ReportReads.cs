using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports.Exports;

namespace Viesion.Infrastructure.Reports;

/// <summary>Reports, in the perimeter of the operation that reads them.</summary>
[PlannedEachTime]
public sealed class ReportReads(ViesionDbContext db, Perimeter perimeter, IAudit audit, CaseloadSettings settings, TimeProvider clock)
{
    /// <summary>One page with the exact total; 2 SQL.</summary>
    public async Task<ReportResult> Page(ReportDefinition definition, ReportCriteria criteria, ReportSort sort, int page,
        CancellationToken cancellationToken = default)
    {
        var report = ReportCatalogue.Of(definition);
        var scope = Scope(criteria);
        var (total, tallies) = await report.Count(scope, cancellationToken);
        var last = (int)Math.Max(1, (total + ReportResult.PageSize - 1) / ReportResult.PageSize);
        page = Math.Clamp(page, 1, last);
        var lines = total == 0 ? [] : await report.Page(scope, sort, page, cancellationToken);
        return new ReportResult(lines, total, page, tallies, clock.GetUtcNow());
    }

    /// <summary>Every row, one value per column, as the database gives them.</summary>
    public IAsyncEnumerable<object?[]> Rows(ReportDefinition definition, ReportCriteria criteria, ReportSort sort)
        => ReportCatalogue.Of(definition).Rows(Scope(criteria), sort);

    /// <summary>Writes the whole report as a workbook, and notes it in the audit log with its number of rows.</summary>
    /// <param name="author">As it is printed on the sheet « Paramètres ».</param>
    /// <param name="progress">Counts the rows on their way.</param>
    public async Task<long> Export(ReportDefinition definition, ReportCriteria criteria, ReportSort sort, string author, Stream output,
        ExportProgress? progress = null, CancellationToken cancellationToken = default)
    {
        var asOf = clock.GetUtcNow();
        var choices = await Choices(cancellationToken);
        var columns = definition.Columns.Select(
            column => new XlsxColumn(column.Title, column.Width, column.Kind == ReportColumnKind.FileNumber ? XlsxFormat.SixDigits
            : XlsxFormat.General));
        var book = new XlsxBook(definition.Title, [.. columns], total =>
        [
            ("Rapport", definition.Title),
            ("Description", definition.Description),
            .. definition.Filters.Where(filter => Offered(filter, choices))
                .Select(filter => (filter.Label, Described(filter, criteria, choices))),
            ("Nombre de lignes", total),
            ("Données au", asOf),
            ("Édité par", author),
        ]);
        var written = await Xlsx.Write(output, book, progress is null ? Rows(definition, criteria, sort)
            : progress.Count(Rows(definition, criteria, sort)), cancellationToken);
        audit.Record(AuditAction.Exported, "Report", definition.Key,
            detail: string.Create(CultureInfo.InvariantCulture, $"lignes={written}"));
        return written;
    }

    /// <summary>Notes an export that stopped on its way: part of it may have left.</summary>
    public Task<bool> NoteInterrupted(ReportDefinition definition)
    {
        audit.Record(AuditAction.Exported, "Report", definition.Key, detail: "interrompu");
        return Task.FromResult(true);
    }

    /// <summary>One's own dossiers need no choice of structure nor of référent, one territory no choice of territory.</summary>
    public async Task<ReportChoices> Choices(CancellationToken cancellationToken = default)
    {
        if (!perimeter.IsWide)
            return ReportChoices.None;
        var everything = perimeter.SeesEverywhere;
        var organisations = await db.Organisations.Where(o => everything || o.TerritoryId == null || o.TerritoryId == perimeter.TerritoryId)
            .OrderBy(o => EF.Functions.Collate(o.Name, "fr-x-icu")).Select(o => new ReportChoice(o.Id, o.Name))
            .ToListAsync(cancellationToken);
        var territories = everything ? await db.Territories.OrderBy(t => t.Name).Select(t => new ReportChoice(t.Id, t.Name))
            .ToListAsync(cancellationToken) : [];
        var followers = Enum.GetValues<Profile>().Where(profile => new Perimeter(null, profile, null, null).HasCaseload).ToArray();
        var referents = await db.StaffMembers.Where(
            s => s.Active && followers.Contains(s.Profile) && (everything || s.TerritoryId == perimeter.TerritoryId))
            .OrderBy(s => EF.Functions.Collate(s.LastName, "fr-x-icu")).ThenBy(s => EF.Functions.Collate(s.FirstName, "fr-x-icu"))
            .ThenBy(s => s.Id)
            .Select(s => new ReportChoice(s.Id, s.LastName + " " + s.FirstName)).ToListAsync(cancellationToken);
        return new ReportChoices(organisations, territories, referents);
    }

    /// <summary>False for a list in which there is nothing to choose.</summary>
    public static bool Offered(ReportFilter filter, ReportChoices choices) => filter.Kind switch
    {
        ReportFilterKind.Organisation => choices.Organisations.Count > 0,
        ReportFilterKind.Territory => choices.Territories.Count > 0,
        ReportFilterKind.Referent => choices.Referents.Count > 0,
        _ => true,
    };

    private ReportScope Scope(ReportCriteria criteria) => new(db, criteria, clock.Today(), settings.DepartmentCode);

    private static object? Described(ReportFilter filter, ReportCriteria criteria, ReportChoices choices) => filter.Kind switch
    {
        ReportFilterKind.Days => criteria.Days,
        ReportFilterKind.From => criteria.From,
        ReportFilterKind.To => criteria.To,
        ReportFilterKind.States => string.Join(", ", criteria.States.Order().Select(CerTexts.Name)),
        ReportFilterKind.Organisation => Named(criteria.OrganisationId, choices.Organisations, "Toutes"),
        ReportFilterKind.Territory => Named(criteria.TerritoryId, choices.Territories, "Tous"),
        ReportFilterKind.Referent => Named(criteria.ReferentId, choices.Referents, "Tous"),
        ReportFilterKind.Notice => criteria.Notice is { } notice ? FormalNoticeTexts.Name(notice) : "Tous",
        _ => ReportTexts.Name(criteria.Situation),
    };

    private static string Named(int? id, IReadOnlyList<ReportChoice> choices, string all)
        => id is null ? all : choices.FirstOrDefault(choice => choice.Id == id)?.Name ?? "Autre";
}
