using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// The list of dossiers (DOS-01, DOS-02): two statements whatever the number of dossiers. The first gives the exact total, and the ids when
/// they are few; the second the page, in the order of an index when they are many. Narrowing reads one narrow line a dossier
/// (DossierLines.sql).
/// </summary>
[PlannedEachTime]
public sealed class DossierListReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    private const int Few = 5_000;

    public async Task<DossierPage> Page(DossierQuery query)
    {
        var (total, dossiers) = await Found(query.Search);
        if (total == 0)
            return new DossierPage([], 0, null);
        var back = query.Before is not null;
        var rows = await new DossierListOrder(db, perimeter.StaffMemberId ?? 0, dossiers).Rows(query).ToListAsync();
        var more = rows.Count > DossierPage.Size;
        if (more)
            rows.RemoveAt(DossierPage.Size);
        if (back)
            rows.Reverse();
        return new DossierPage(rows, total, rows.Count > 0 && (back || more) ? Cursor(rows[^1], query) : null,
            rows.Count > 0 && (back ? more : query.After is not null) ? Cursor(rows[0], query) : null);
    }

    /// <summary>How many answer, and which; none of them when they are more than so many.</summary>
    public async Task<(long Total, IReadOnlyList<int> Dossiers)> AtMost(DossierSearch search, int most)
    {
        var (total, dossiers) = await Found(search);
        return (total, total == 0 || total > most ? [] : await (dossiers ?? db.Beneficiaries).Select(b => b.Id).Take(most).ToListAsync());
    }

    private static string Cursor(DossierRow row, DossierQuery query)
        => new DossierCursor(row.Id, query.Sort == DossierSort.Consulted ? row.ConsultedAt : null).ToString();

    // The total, and the dossiers, null for all: what is rare is designated by its ids or under a limit, never looked for along an order.
    private async Task<(long Total, IQueryable<Beneficiary>? Dossiers)> Found(DossierSearch search)
    {
        if (!perimeter.SeesDossiers)
            return (0, null);
        if (!perimeter.IsWide && search.IsEmpty)
            return (db.ListedDossiers, null);
        if (perimeter.IsWide && Kept(search) is var (unwanted, territories))
        {
            var kept = await db.Database.SqlQuery<long?>($"SELECT viesion.counted_dossiers({unwanted}, {territories}) AS \"Value\"")
                .SingleAsync() ?? 0;
            if (kept > Few)
                return (kept, search.IsEmpty ? null : Wide(search));
            var few = Narrowed(search, wide: false).Select(line => line.BeneficiaryId).Take((int)kept);
            return (kept, db.Beneficiaries.Where(b => few.Contains(b.Id)));
        }
        var designated = search.Terms is [{ Key: TextCriterion.Name, Value: var typed }] ? db.MatchingDossiers(typed)
            .Select(match => match.Id)
            : Narrowed(search, wide: false).Select(line => line.BeneficiaryId);
        var answer = await designated.Select(id => new { Id = id }).GroupBy(_ => 1)
            .Select(all => new
            {
                Total = all.LongCount(),
                Ids = all.LongCount() <= Few ? EF.Functions.ArrayAgg(all.Select(one => one.Id)) : null
            }).SingleOrDefaultAsync();
        return answer is null ? (0, null) : answer.Ids is { } known ? (answer.Total, db.Beneficiaries.Where(b => known.Contains(b.Id)))
            : (answer.Total, Wide(search));
    }

    private IQueryable<Beneficiary> Wide(DossierSearch search)
    {
        var lines = Narrowed(search, wide: true);
        return db.Beneficiaries.Where(b => lines.Any(line => line.BeneficiaryId == b.Id));
    }

    // What the counts kept by triggers answer: marks and territories, nothing else.
    private static (int Unwanted, int[]? Territories)? Kept(DossierSearch search)
    {
        var (unwanted, territories) = (0, (int[]?)null);
        foreach (var (criterion, values) in Criteria(search))
        {
            if (criterion is TerritoryCriterion)
                territories = TerritoryCriterion.Territories(values);
            else if (criterion is MarkCriterion mark && mark.Unwanted(values) is { } marks)
                unwanted |= marks;
            else
                return null;
        }
        return (unwanted, territories);
    }

    private IQueryable<DossierLine> Narrowed(DossierSearch search, bool wide)
    {
        var scope = new CriterionScope(db, perimeter, clock.Today(), wide);
        return Criteria(search)
            .Aggregate(db.DossierLines.AsQueryable(), (lines, asked) => asked.Criterion.Narrow(lines, asked.Values, scope));
    }

    private static IEnumerable<(DossierCriterion Criterion, IReadOnlyList<string> Values)> Criteria(DossierSearch search)
        => search.Terms.GroupBy(term => term.Key)
            .Select(terms => (DossierCriteria.Find(terms.Key)!, (IReadOnlyList<string>)[.. terms.Select(term => term.Value)]));
}
