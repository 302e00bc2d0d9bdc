using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Lists;

/// <summary>
/// Where the items of the lists are chosen: every foreign key to them, found in the model, so that a new feature is counted without being
/// written here.
/// </summary>
internal static class ListUses
{
    /// <summary>
    /// One statement of (item, uses): how many rows choose an item of <paramref name="among"/>, a table of ids named <c>id</c>. Each branch
    /// looks its ids up in the index of the foreign key.
    /// </summary>
    public static string Counted(IModel model, string among)
        => string.Join(
            " UNION ALL ", Columns(model)
            .Select(column => $"SELECT \"{column.Column}\" AS item, count(*) AS uses FROM public.\"{column.Table}\" WHERE "
            + $"\"{column.Column}\" IN (SELECT id FROM {among}) GROUP BY 1"));

    /// <summary>The columns, the tree of the items themselves aside.</summary>
    internal static IReadOnlyList<(string Table, string Column)> Columns(IModel model) => [.. model.GetEntityTypes()
        .SelectMany(type => type.GetForeignKeys())
        .Where(key => key.PrincipalEntityType.ClrType == typeof(ListItem) && key.DeclaringEntityType.ClrType != typeof(ListItem))
        .Select(key => (key.DeclaringEntityType.GetTableName()!, key.Properties[0].GetColumnName())).Distinct().Order()];
}
