using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Tables and columns are written the PostgreSQL way, so that SQL needs no quotes.</summary>
internal static class SnakeCase
{
    public static void NameTheSchema(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
                entity.SetTableName(Of(table));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(IsRowVersion(property) ? "xmin" : Of(property.GetColumnName()));
            foreach (var complex in entity.GetComplexProperties())
                foreach (var property in complex.ComplexType.GetProperties())
                    property.SetColumnName($"{Of(complex.Name)}_{Of(property.Name)}");
            foreach (var key in entity.GetKeys())
                key.SetName(Of(key.GetName()!));
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName(Of(foreignKey.GetConstraintName()!));
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    // PostgreSQL's own row version, already in every row: nothing to store.
    private static bool IsRowVersion(IReadOnlyProperty property) => property.IsConcurrencyToken && property.ClrType == typeof(uint);

    private static string Of(string name)
    {
        var written = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_'
                && (char.IsLower(name[i - 1]) || char.IsDigit(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                written.Append('_');
            written.Append(char.ToLowerInvariant(name[i]));
        }
        return written.ToString();
    }
}
