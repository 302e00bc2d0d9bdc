using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Lists;

/// <summary>The configurable lists: what a form offers, and what an administrator sees of each.</summary>
public sealed class ListReads(ViesionDbContext db)
{
    public Task<List<ListCount>> Counts()
        => db.ListItems.GroupBy(item => item.Kind)
            .Select(list => new ListCount(list.Key, list.Count(item => item.Active), list.Count(item => !item.Active))).ToListAsync();

    /// <summary>
    /// The items in order, each with its uses: one statement for the list, one for what stands above it. Null when the parent is not of the
    /// list above.
    /// </summary>
    public async Task<ListView?> View(ListKind kind, int? parentId)
    {
        List<ListChoice> above = [];
        for (var (at, level) = (parentId, ListKinds.Above(kind)); at is not null || level is not null;
            level = ListKinds.Above(level!.Value))
        {
            var item = await db.ListItems.Where(item => item.Id == at && item.Kind == level)
                .Select(item => new ListChoice(item.Id, item.Kind, item.Label, item.ParentId)).SingleOrDefaultAsync();
            if (item is null)
                return null;
            above.Insert(0, item);
            at = item.ParentId;
        }
        // A level of a tree counts what is chosen below it too.
        var sql = $$"""
            WITH RECURSIVE tree AS (
                SELECT id AS root, id FROM list_items WHERE kind = {0} AND parent_id IS NOT DISTINCT FROM {1}::int
                UNION ALL SELECT tree.root, below.id FROM tree JOIN list_items below ON below.parent_id = tree.id),
            counted AS (SELECT tree.root, sum(u.uses)::bigint AS uses FROM ({{ListUses.Counted(db.Model, "tree")}}) AS u
                JOIN tree ON tree.id = u.item GROUP BY 1)
            SELECT i.id AS "Id", i.label AS "Label", i.active AS "Active", i.xmin::text::bigint AS "RowVersion",
                coalesce(c.uses, 0) AS "Uses",
                (SELECT count(*) FROM list_items below WHERE below.parent_id = i.id) AS "Items"
            FROM list_items i LEFT JOIN counted c ON c.root = i.id
            WHERE i.kind = {0} AND i.parent_id IS NOT DISTINCT FROM {1}::int ORDER BY i.position, i.label
            """;
        return new ListView(kind, above, await db.Database.SqlQueryRaw<ListItemRow>(sql, kind.ToString(), parentId!).ToListAsync());
    }

    /// <summary>
    /// What a form offers: the active items of the lists, in order, and those <paramref name="used"/> already; an item goes with all that
    /// stands above it.
    /// </summary>
    public async Task<List<ListChoice>> Choices(IReadOnlyList<ListKind> kinds, params int?[] used)
    {
        var all = await db.ListItems.Where(item => kinds.Contains(item.Kind)).OrderBy(item => item.Position).ThenBy(item => item.Label)
            .Select(item => new { item.Id, item.Kind, item.Label, item.ParentId, item.Active }).ToListAsync();
        var byId = all.ToDictionary(item => item.Id);
        var shown = new HashSet<int>();
        foreach (var item in all.Where(item => used.Contains(item.Id)))
            for (int? at = item.Id; at is { } id && byId.TryGetValue(id, out var line); at = line.ParentId)
                shown.Add(id);
        foreach (var item in all)
        {
            var active = item.Active;
            for (var at = item.ParentId; active && at is { } id && byId.TryGetValue(id, out var line); at = line.ParentId)
                active = line.Active;
            if (active)
                shown.Add(item.Id);
        }
        return [.. all.Where(item => shown.Contains(item.Id))
            .Select(item => new ListChoice(item.Id, item.Kind, item.Label, item.ParentId))];
    }
}
