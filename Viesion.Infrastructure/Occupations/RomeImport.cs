using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Occupations;

/// <summary>
/// Brings the ROME to what a file says, by sets, in the operation's transaction. What the file leaves out is retired, never deleted: people
/// wished for it. What the file says again is not written.
/// </summary>
internal sealed class RomeImport(ViesionDbContext db, IAudit audit) : IRomeImport
{
    // A référentiel that loses more than this share at once is more likely a file cut short.
    private const int MaxRetiredPercent = 20;

    public async Task<Result<RomeSummary>> Load(LoadRome command, CancellationToken cancellationToken)
    {
        var opened = await GenesisFile.Open(command.Path, null, cancellationToken);
        if (!opened.Succeeded)
            return opened.Refusal;
        await using var file = opened.Value;
        var read = await new RomeReader(file).Read(cancellationToken);
        if (!read.Succeeded)
            return read.Refusal;
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('rome'))", cancellationToken);
        var lines = read.Value;
        if (await Check(lines, command.Force, cancellationToken) is { } refusal)
            return refusal;
        var changes = await (lines.Content == RomeContent.Titles ? Titles(lines) : Occupations(lines)).ToListAsync(cancellationToken);
        var summary = new RomeSummary(lines.Content, lines.Names.Count, changes[0].Added, changes[0].Changed, changes[0].Retired);
        audit.Record(AuditAction.Synced, "Rome", null, detail: string.Create(CultureInfo.InvariantCulture,
            $"{summary.Content} lues={summary.Read} ajoutées={summary.Added} modifiées={summary.Changed} retirées={summary.Retired}"));
        return summary;
    }

    private async Task<Refusal?> Check(RomeLines lines, bool force, CancellationToken cancellationToken)
    {
        var titles = lines.Content == RomeContent.Titles;
        if (titles)
        {
            var unknown = await db.Database.SqlQuery<string>($"""
                SELECT DISTINCT f.code AS "Value" FROM unnest({lines.Codes}) AS f(code)
                    WHERE NOT EXISTS (SELECT FROM occupations o WHERE o.code = f.code) ORDER BY 1 LIMIT 5
                """).ToListAsync(cancellationToken);
            if (unknown.Count > 0)
                return RomeRefusals.UnknownOccupations(unknown);
        }
        var known = titles ? await db.OccupationTitles.CountAsync(title => title.Active, cancellationToken)
            : await db.Occupations.CountAsync(occupation => occupation.Active, cancellationToken);
        var retired = titles ? await db.OccupationTitles.CountAsync(
            title => title.Active && !lines.Titles.Contains(title.Code), cancellationToken)
            : await db.Occupations.CountAsync(occupation => occupation.Active && !lines.Codes.Contains(occupation.Code), cancellationToken);
        return !force && retired * 100 > known * MaxRetiredPercent ? RomeRefusals.TooManyRetired(retired, known) : null;
    }

    private IQueryable<RomeChanges> Occupations(RomeLines lines) => db.Database.SqlQuery<RomeChanges>($"""
        WITH file AS (SELECT * FROM unnest({lines.Codes}, {lines.Names}) AS f(code, name)),
        added AS (INSERT INTO occupations (code, name, active) SELECT code, name, true FROM file f
            WHERE NOT EXISTS (SELECT FROM occupations o WHERE o.code = f.code) RETURNING 1),
        changed AS (UPDATE occupations o SET name = f.name, active = true FROM file f
            WHERE f.code = o.code AND (o.name, o.active) IS DISTINCT FROM (f.name, true) RETURNING 1),
        retired AS (UPDATE occupations o SET active = false WHERE o.active AND NOT EXISTS (SELECT FROM file f WHERE f.code = o.code)
            RETURNING 1)
        SELECT (SELECT count(*) FROM added)::int AS "Added", (SELECT count(*) FROM changed)::int AS "Changed",
            (SELECT count(*) FROM retired)::int AS "Retired"
        """);

    private IQueryable<RomeChanges> Titles(RomeLines lines) => db.Database.SqlQuery<RomeChanges>($"""
        WITH file AS (SELECT f.code, f.name, o.id AS occupation_id
            FROM unnest({lines.Titles}, {lines.Names}, {lines.Codes}) AS f(code, name, rome) JOIN occupations o ON o.code = f.rome),
        added AS (INSERT INTO occupation_titles (code, name, occupation_id, active) SELECT code, name, occupation_id, true FROM file f
            WHERE NOT EXISTS (SELECT FROM occupation_titles t WHERE t.code = f.code) RETURNING 1),
        changed AS (UPDATE occupation_titles t SET name = f.name, occupation_id = f.occupation_id, active = true FROM file f
            WHERE f.code = t.code AND (t.name, t.occupation_id, t.active) IS DISTINCT FROM (f.name, f.occupation_id, true) RETURNING 1),
        retired AS (UPDATE occupation_titles t SET active = false WHERE t.active AND NOT EXISTS (SELECT FROM file f WHERE f.code = t.code)
            RETURNING 1)
        SELECT (SELECT count(*) FROM added)::int AS "Added", (SELECT count(*) FROM changed)::int AS "Changed",
            (SELECT count(*) FROM retired)::int AS "Retired"
        """);
}
