using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Occupations;

/// <summary>The référentiels of métiers (ROME) and sectors (NAF), as forms propose them.</summary>
public sealed class OccupationReads(ViesionDbContext db)
{
    public const int AtMost = 12;

    /// <summary>
    /// Métiers and appellations of which every typed word begins a word, case and accents aside, those that begin as typed first; when
    /// there is none, those that look like it.
    /// </summary>
    public async Task<IReadOnlyList<OccupationMatch>> Find(string typed)
    {
        typed = UserText.Cut(typed, 100);
        var found = await Matches($"""
            WITH asked AS (SELECT viesion.normalise({typed}) AS words,
                (SELECT string_agg(viesion.lexeme(word, true), ' & ')
                    FROM unnest((viesion.name_tokens({typed}))[1:8]) AS word)::tsquery AS query)
            SELECT "OccupationId", "TitleId", "Code", "Name", "Title" FROM (
                SELECT o.id AS "OccupationId", NULL::int AS "TitleId", o.code AS "Code", o.name AS "Name", NULL AS "Title",
                    starts_with(o.search_name, words) AS first, o.name AS shown
                FROM asked, occupations o WHERE o.active AND o.name_vector @@ query
                UNION ALL
                SELECT o.id, t.id, o.code, o.name, t.name, starts_with(t.search_name, words), t.name
                FROM asked, occupation_titles t JOIN occupations o ON o.id = t.occupation_id WHERE o.active AND t.active
                    AND t.name_vector @@ query) AS matches
            ORDER BY first DESC, length(shown), shown LIMIT {AtMost}
            """);
        return found.Count > 0 ? found : await Matches($"""
            SELECT "OccupationId", "TitleId", "Code", "Name", "Title" FROM (
                SELECT o.id AS "OccupationId", NULL::int AS "TitleId", o.code AS "Code", o.name AS "Name", NULL AS "Title",
                    word_similarity(viesion.normalise({typed}), o.search_name) AS near, o.name AS shown
                FROM occupations o WHERE o.active
                UNION ALL
                SELECT o.id, t.id, o.code, o.name, t.name, word_similarity(viesion.normalise({typed}), t.search_name), t.name
                FROM occupation_titles t JOIN occupations o ON o.id = t.occupation_id WHERE o.active AND t.active) AS matches
            WHERE near >= 0.45 ORDER BY near DESC, length(shown), shown LIMIT {AtMost}
            """);
    }

    /// <summary>The sections, each followed by its divisions.</summary>
    public Task<List<SectorChoice>> Sectors() => (
        from sector in db.Sectors
        from section in db.Sectors.Where(above => above.Id == sector.SectionId).DefaultIfEmpty()
        orderby section == null ? sector.Code : section.Code, section != null, sector.Code
        select new SectorChoice(sector.Id, sector.Code, sector.Name, section == null ? null : section.Name)).ToListAsync();

    public Task<RomeCounts> Rome() => db.Database.SqlQuery<RomeCounts>($"""
        SELECT (SELECT count(*) FROM occupations WHERE active)::int AS "Occupations",
            (SELECT count(*) FROM occupation_titles WHERE active)::int AS "Titles",
            (SELECT count(*) FROM occupations WHERE NOT active)::int AS "RetiredOccupations",
                (SELECT count(*) FROM occupation_titles WHERE NOT active)::int AS "RetiredTitles"
        """).SingleAsync();

    private Task<List<OccupationMatch>> Matches(FormattableString sql) => db.Database.SqlQuery<OccupationMatch>(sql).ToListAsync();
}
