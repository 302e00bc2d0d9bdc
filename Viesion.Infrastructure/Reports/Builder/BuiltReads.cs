using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports.Exports;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>Reports of the generator (REP-04), in the perimeter of who reads: 2 SQL a page.</summary>
[PlannedEachTime]
public sealed class BuiltReads(ViesionDbContext db, Perimeter perimeter, CriterionReads criteria, CaseloadSettings settings, IAudit audit,
    TimeProvider clock)
{
    public const string NotSaid = "Non renseigné";

    public async Task<BuiltResult> Page(BuiltQuery query, int page, CancellationToken cancellationToken = default)
    {
        var scope = Scope();
        var columns = Columns(query);
        var source = Source(query);
        var groups = await Groups(query, source, scope, cancellationToken);
        var total = groups?.Sum(group => group.Count) ?? await source.LongCountAsync(cancellationToken);
        page = Math.Clamp(page, 1, (int)Math.Max(1, (total + ReportResult.PageSize - 1) / ReportResult.PageSize));
        var rows = total == 0 ? [] : await Rows(query, columns, source, scope).Skip((page - 1) * ReportResult.PageSize)
            .Take(ReportResult.PageSize).ToListAsync(cancellationToken);
        return new BuiltResult([.. columns.Select(column => column.Shape.Column)],
            [.. rows.Select(row => new ReportLine(new ReportTarget(ReportTargetKind.Dossier, (int)row[0]!), ReportMark.Neutral,
            Shown(columns, row)))], total, page, groups ?? [], clock.GetUtcNow());
    }

    /// <summary>Writes the whole report as a workbook, and notes it in the audit log with its number of rows.</summary>
    /// <param name="author">As it is printed on the sheet « Paramètres ».</param>
    public async Task<long> Export(BuiltQuery query, string title, string author, Stream output, ExportProgress? progress = null,
        CancellationToken cancellationToken = default)
    {
        var (scope, columns, source, asOf) = (Scope(), Columns(query), Source(query), clock.GetUtcNow());
        var names = await criteria.Names(query.Search.Terms);
        var groups = await Groups(query, source, scope, cancellationToken) ?? [];
        var book = new XlsxBook(
            title,
            [
                .. columns.Select(
                    column => new XlsxColumn(column.Shape.Column.Title, column.Shape.Column.Width,
                    column.Shape.Column.Kind == ReportColumnKind.FileNumber ? XlsxFormat.SixDigits : XlsxFormat.General))], total =>
        [
            ("Rapport", title),
            .. query.Search.Terms.Select(
                term => (DossierCriteria.Find(term.Key)!.Label,
                (object?)(DossierCriteria.Find(term.Key)!.Words(term.Value) ?? names.GetValueOrDefault(term) ?? "inconnu"))),
            ("Nombre de lignes", total),
            ("Données au", asOf),
            ("Édité par", author),
            .. groups.Select(group => ($"{Find(query.Grouping!).Shape.Column.Title} – {group.Label}", (object?)group.Count)),
        ]);
        var written = await Xlsx.Write(output, book, Counted(), cancellationToken);
        // Not the criteria: a name may have been searched for.
        audit.Record(AuditAction.Exported, "Report", ReportExport.Generator,
            detail: string.Create(CultureInfo.InvariantCulture, $"lignes={written} colonnes={string.Join(',', query.Columns)}"));
        return written;

        IAsyncEnumerable<object?[]> Counted() => progress is null ? All() : progress.Count(All());

        async IAsyncEnumerable<object?[]> All()
        {
            await foreach (var row in Rows(query, columns, source, scope).AsAsyncEnumerable())
                yield return Shown(columns, row);
        }
    }

    private ReportScope Scope() => new(db, ReportCriteria.Widest(clock.Today()), clock.Today(), settings.DepartmentCode);

    private static List<BuiltColumn> Columns(BuiltQuery query) => [.. query.Columns.Select(Find)];

    private static BuiltColumn Find(string key) => BuiltColumns.All.Single(column => column.Key == key);

    private IQueryable<BuiltSource> Source(BuiltQuery query)
    {
        var asked = new CriterionScope(db, perimeter, clock.Today(), Wide: false);
        var lines = query.Search.Terms.GroupBy(term => term.Key).Aggregate(db.DossierLines.AsNoTracking(),
            (narrowed, terms) => DossierCriteria.Find(terms.Key)!.Narrow(narrowed, [.. terms.Select(term => term.Value)], asked));
        return from line in lines
               join territory in db.Territories on line.TerritoryId equals territory.Id
               join known in db.StaffMembers on line.ReferentId equals known.Id into members
               from member in members.DefaultIfEmpty()
               join its in db.Organisations on member.OrganisationId equals its.Id into organisations
               from organisation in organisations.DefaultIfEmpty()
               select new BuiltSource
               {
                   Line = line,
                   Person = line.Person,
                   Territory = territory,
                   Referent = member,
                   Organisation = organisation
               };
    }

    private static async Task<IReadOnlyList<ReportTally>?> Groups(
        BuiltQuery query, IQueryable<BuiltSource> source, ReportScope scope, CancellationToken cancellationToken)
    {
        if (query.Grouping is null)
            return null;
        var tallies = await Find(query.Grouping).Tally(source, scope, cancellationToken);
        return [.. tallies.GroupBy(tally => tally.Value?.ToString() is { Length: > 0 } label ? label : NotSaid)
            .Select(group => new ReportTally(group.Key, group.Sum(tally => tally.Count), ReportMark.Neutral))];
    }

    // The dossier, then the value of each column, as the database gives them.
    private static IQueryable<object?[]> Rows(
        BuiltQuery query, List<BuiltColumn> columns, IQueryable<BuiltSource> source, ReportScope scope)
    {
        var after = query.Grouping is null ? null : Find(query.Grouping).Order(source, null, scope, descending: false);
        var ordered = Find(query.Sort.Column).Order(source, after, scope, query.Sort.Descending).ThenBy(row => row.Person.Id);
        var row = Expression.Parameter(typeof(BuiltSource), "row");
        var id = Expression.Convert(
            Expression.Property(Expression.Property(row, nameof(BuiltSource.Person)), nameof(Domain.Beneficiaries.Beneficiary.Id)),
            typeof(object));
        return ordered.Select(Expression.Lambda<Func<BuiltSource, object?[]>>(
            Expression.NewArrayInit(typeof(object), [id, .. columns.Select(column => column.Value(scope, row))]), row));
    }

    private static object?[] Shown(List<BuiltColumn> columns, object?[] row)
    {
        var values = new object?[columns.Count];
        for (var column = 0; column < values.Length; column++)
            values[column] = columns[column].Show(row[column + 1]);
        return values;
    }
}
