using Npgsql;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Demo;

/// <summary>How the reference data that the dossiers point at are numbered in this database.</summary>
internal sealed class DepartmentIds
{
    private readonly Dictionary<(string, string), int> items = [];

    public Dictionary<string, int> Territories { get; } = [];

    public int Programme { get; private set; }

    public int Item(ListKind kind, string label) => items[(kind.ToString(), label)];

    public static async Task<DepartmentIds> Read(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var ids = new DepartmentIds();
        // What an administrator took away or renamed, the synthetic dossiers still need.
        foreach (var (kind, labels) in ReferenceData.Lists)
            await Write(connection, "INSERT INTO list_items (kind, label, position, active) SELECT $1, label, 100, false FROM unnest($2) "
                + "AS labels(label) ON CONFLICT DO NOTHING", kind.ToString(), [.. labels], cancellationToken);
        await using var ask = new NpgsqlCommand("""
            SELECT 'territory', code, id FROM territories UNION ALL SELECT 'programme', '', id FROM programmes WHERE is_default UNION ALL
                SELECT kind, label, id FROM list_items
            """, connection);
        await using var reader = await ask.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var (kind, label, id) = (reader.GetString(0), reader.GetString(1), reader.GetInt32(2));
            if (kind == "territory")
                ids.Territories[label] = id;
            else if (kind == "programme")
                ids.Programme = id;
            else
                ids.items[(kind, label)] = id;
        }
        return ids;
    }

    private static async Task Write(
        NpgsqlConnection connection, string sql, string kind, string[] labels, CancellationToken cancellationToken)
    {
        await using var write = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = kind }, new() { Value = labels } } };
        await write.ExecuteNonQueryAsync(cancellationToken);
    }
}
