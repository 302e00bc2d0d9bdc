using Npgsql;
using NpgsqlTypes;

namespace Viesion.Infrastructure.Demo;

/// <summary>
/// The rows of one table on their way to COPY. Columns are written « name type »: i int, t text, d date, z instant, b boolean, n number.
/// </summary>
internal sealed class CopyTable(string name, string columns)
{
    private readonly (string Name, NpgsqlDbType Type)[] columns = [
        .. columns.Split(", ").Select(column => (column[..^2], Type(column[^1])))];
    private readonly List<object?[]> rows = [];

    public string Name => name;

    public void Add(params object?[] row) => rows.Add(row);

    public async Task Flush(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY {name} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)",
            cancellationToken);
        copy.Timeout = TimeSpan.FromMinutes(10);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < columns.Length; i++)
                if (row[i] is { } value)
                    await copy.WriteAsync(value is Enum ? value.ToString()! : value, columns[i].Type, cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
        }
        await copy.CompleteAsync(cancellationToken);
        rows.Clear();
    }

    private static NpgsqlDbType Type(char letter) => letter switch
    {
        'i' => NpgsqlDbType.Integer,
        'd' => NpgsqlDbType.Date,
        'z' => NpgsqlDbType.TimestampTz,
        'b' => NpgsqlDbType.Boolean,
        'n' => NpgsqlDbType.Numeric,
        _ => NpgsqlDbType.Text,
    };
}
