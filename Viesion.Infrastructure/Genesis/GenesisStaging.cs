using Npgsql;
using NpgsqlTypes;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Carries the lines of a file, good and bad, to the server by one binary COPY. The table is temporary: private to the run, never
/// written to the log, gone with the transaction whatever happens. A column that the file lacks takes what the dossier already says.
/// </summary>
internal sealed class GenesisStaging(NpgsqlConnection connection)
{
    private static readonly string Columns = string.Join(", ", GenesisField.All.Select(field => field.Db));

    public int Read { get; private set; }

    public int Rejected { get; private set; }

    public async Task Fill(GenesisReader reader, Action<int> reading, CancellationToken cancellationToken)
    {
        await Execute($"""
            CREATE TEMP TABLE genesis_staging (line int, genesis_person_id text, {string.Join(", ", GenesisField.All.Select(field => $"{field.Db} {field.SqlType}"))},
                phone text, email text, staff_member_id int, organisation_id int, start date, reject text, raw text) ON COMMIT DROP
            """, cancellationToken);
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"COPY genesis_staging (line, genesis_person_id, {Columns}, phone, email, staff_member_id, organisation_id, start, reject, raw) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            while (await reader.Next(cancellationToken))
            {
                Read++;
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(reader.Number, NpgsqlDbType.Integer, cancellationToken);
                await (reader.Person is { } person ? Good(copy, person, cancellationToken) : Bad(copy, reader, cancellationToken));
                if (Read % 2_000 == 0)
                    reading(Read);
            }
            await copy.CompleteAsync(cancellationToken);
        }
        await Execute("ANALYZE genesis_staging", cancellationToken);
    }

    public async Task KeepWhatTheFileDoesNotSay(GenesisHeader header, CancellationToken cancellationToken)
    {
        var silent = GenesisField.All.Where(field => !header.Has(field.Column)).ToList();
        if (silent.Count > 0)
            await Execute($"""
                UPDATE genesis_staging s SET {string.Join(", ", silent.Select(field => $"{field.Db} = b.{field.Db}"))}
                FROM beneficiaries b WHERE b.genesis_person_id = s.genesis_person_id
                """, cancellationToken);
    }

    private static async Task Good(NpgsqlBinaryImporter copy, GenesisLine person, CancellationToken cancellationToken)
    {
        await copy.WriteAsync(person.PersonId, NpgsqlDbType.Text, cancellationToken);
        for (var at = 0; at < person.Values.Length; at++)
            await Write(copy, person.Values[at], GenesisField.All[at].Type, cancellationToken);
        await Write(copy, person.Phone, NpgsqlDbType.Text, cancellationToken);
        await Write(copy, person.Email, NpgsqlDbType.Text, cancellationToken);
        await copy.WriteAsync(person.StaffMemberId, NpgsqlDbType.Integer, cancellationToken);
        await Write(copy, person.OrganisationId, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(person.ReferentSince, NpgsqlDbType.Date, cancellationToken);
        await copy.WriteNullAsync(cancellationToken);
        await copy.WriteNullAsync(cancellationToken);
    }

    private async Task Bad(NpgsqlBinaryImporter copy, GenesisReader reader, CancellationToken cancellationToken)
    {
        Rejected++;
        for (var empty = 0; empty < GenesisField.All.Count + 6; empty++)
            await copy.WriteNullAsync(cancellationToken);
        await copy.WriteAsync(reader.Reason, NpgsqlDbType.Text, cancellationToken);
        var raw = reader.Raw.Length > GenesisReject.RawMaxLength ? reader.Raw[..GenesisReject.RawMaxLength] + "…" : reader.Raw;
        await copy.WriteAsync(raw.Replace('\0', '\uFFFD'), NpgsqlDbType.Text, cancellationToken);
    }

    private static Task Write(NpgsqlBinaryImporter copy, object? value, NpgsqlDbType type, CancellationToken cancellationToken)
        => value switch
        {
            null => copy.WriteNullAsync(cancellationToken),
            string text => copy.WriteAsync(text, type, cancellationToken),
            DateOnly day => copy.WriteAsync(day, type, cancellationToken),
            int number => copy.WriteAsync(number, type, cancellationToken),
            bool flag => copy.WriteAsync(flag, type, cancellationToken),
            _ => throw new InvalidOperationException($"No column holds a {value.GetType()}."),
        };

    private async Task Execute(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = GenesisMerge.CommandSeconds };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
