using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Lists;

internal sealed class ListItems(ViesionDbContext db) : IListItems
{
    public Task<ListItem?> Find(int id, CancellationToken cancellationToken)
        => db.ListItems.SingleOrDefaultAsync(item => item.Id == id, cancellationToken);

    public async Task<IReadOnlyList<ListItem>> Of(ListKind kind, int? parentId, CancellationToken cancellationToken)
        => await db.ListItems.Where(item => item.Kind == kind && item.ParentId == parentId).OrderBy(item => item.Position)
            .ThenBy(item => item.Label).ToListAsync(cancellationToken);

    public async Task<bool> IsTaken(ListKind kind, int? parentId, string label, int? exceptId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('list_items'), hashtext({kind.ToString()}))",
            cancellationToken);
        return await db.Database.SqlQuery<bool>($"""
            SELECT EXISTS (SELECT FROM list_items WHERE kind = {kind.ToString()} AND parent_id IS NOT DISTINCT FROM {parentId}
                AND label_key = viesion.normalise({label}) AND id IS DISTINCT FROM {exceptId}) AS "Value"
            """).SingleAsync(cancellationToken);
    }

    public async Task<ListItemUse> UseOf(int id, CancellationToken cancellationToken)
    {
        // Waits for whoever is choosing it (see Offers), and lets nobody choose it from then on.
        await db.Database.ExecuteSqlAsync($"SELECT FROM list_items WHERE id = {id} FOR UPDATE", cancellationToken);
        // Names of tables and columns of the model alone; the id is a parameter.
        var sql = $$"""
            WITH one AS (SELECT {0}::int AS id)
            SELECT coalesce((SELECT sum(uses) FROM ({{ListUses.Counted(db.Model, "one")}}) AS counted), 0)::bigint AS "Uses",
                (SELECT count(*) FROM list_items WHERE parent_id = {0}) AS "Items"
            """;
        return await db.Database.SqlQueryRaw<ListItemUse>(sql, id).SingleAsync(cancellationToken);
    }

    public async Task<bool> Offers(ListKind kind, int id, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT FROM list_items WHERE id = {id} FOR KEY SHARE", cancellationToken);
        return await db.Database.SqlQuery<bool>($"""
            SELECT coalesce(bool_and(active), false) AS "Value" FROM (
                WITH RECURSIVE up AS (
                    SELECT parent_id, active FROM list_items WHERE id = {id} AND kind = {kind.ToString()}
                    UNION ALL SELECT above.parent_id, above.active FROM list_items above JOIN up ON above.id = up.parent_id)
                SELECT active FROM up) AS line
            """).SingleAsync(cancellationToken);
    }

    public void Add(ListItem item) => db.Add(item);

    public void Remove(ListItem item) => db.Remove(item);
}
