using Npgsql;
using NpgsqlTypes;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Carries the lines of a file, good and bad, to the server by one binary COPY. The table is temporary: private to the run, never
/// written to the log, gone with the transaction whatever happens. A column that the file lacks, or a cell of it that can't be read, takes
/// what the dossier already says.
/// </summary>
internal sealed class GenesisStaging(NpgsqlConnection connection)
{
    private const NpgsqlDbType TextArray = NpgsqlDbType.Array | NpgsqlDbType.Text;
    private static readonly string Columns = string.Join(", ", GenesisField.All.Select(field => field.Db));

    /// <summary>People, whatever became of their lines.</summary>
    public int Read { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>People taken without some cell of their line.</summary>
    public int Warned { get; private set; }

    public async Task Fill(GenesisReader reader, Action<int> reading, CancellationToken cancellationToken)
    {
        await Execute($"""
            CREATE TEMP TABLE genesis_staging (line int, genesis_person_id text,
                {string.Join(", ", GenesisField.All.Select(field => $"{field.Db} {field.SqlType}"))},
                phone text, email text, staff_member_id int, organisation_id int, start date, kept text[], reject text, told text, raw text,
                    named text[]) ON COMMIT DROP
            """, cancellationToken);
        var lines = 0;
        await using (var copy = await connection.BeginBinaryImportAsync(
            $"COPY genesis_staging (line, genesis_person_id, {Columns}, phone, email, staff_member_id, organisation_id, start, kept, "
            + "reject, told, raw, named) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            while (await reader.Next(cancellationToken))
            {
                lines++;
                await copy.StartRowAsync(cancellationToken);
                await copy.WriteAsync(reader.Number, NpgsqlDbType.Integer, cancellationToken);
                await (reader.Person is { } person ? Good(copy, reader, person, cancellationToken) : Bad(copy, reader, cancellationToken));
                if (lines % 2_000 == 0)
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
        if (Warned > 0)
            await Execute($"""
                UPDATE genesis_staging s SET {string.Join(", ", GenesisField.All.Select(Kept))}
                FROM beneficiaries b WHERE b.genesis_person_id = s.genesis_person_id AND s.kept IS NOT NULL
                """, cancellationToken);
    }

    private static string Kept(GenesisField field)
        => $"{field.Db} = CASE WHEN '{field.Db}' = ANY (s.kept) THEN b.{field.Db} ELSE s.{field.Db} END";

    private async Task Good(NpgsqlBinaryImporter copy, GenesisReader reader, GenesisLine person, CancellationToken cancellationToken)
    {
        Read++;
        var told = reader.Warning is null || ++Warned > GenesisReject.MaxWarnings ? null : reader.Warning;
        await copy.WriteAsync(person.PersonId, NpgsqlDbType.Text, cancellationToken);
        for (var at = 0; at < person.Values.Length; at++)
            await Write(copy, person.Values[at], GenesisField.All[at].Type, cancellationToken);
        await Write(copy, person.Phone, NpgsqlDbType.Text, cancellationToken);
        await Write(copy, person.Email, NpgsqlDbType.Text, cancellationToken);
        await copy.WriteAsync(person.StaffMemberId, NpgsqlDbType.Integer, cancellationToken);
        await Write(copy, person.OrganisationId, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(person.ReferentSince, NpgsqlDbType.Date, cancellationToken);
        await Write(copy, person.Kept.Length == 0 ? null : person.Kept, TextArray, cancellationToken);
        await copy.WriteNullAsync(cancellationToken);
        await Write(copy, told, NpgsqlDbType.Text, cancellationToken);
        await Write(copy, told is null ? null : Raw(reader), NpgsqlDbType.Text, cancellationToken);
        await copy.WriteNullAsync(cancellationToken);
    }

    private async Task Bad(NpgsqlBinaryImporter copy, GenesisReader reader, CancellationToken cancellationToken)
    {
        if (reader.Counts)
            (Read, Rejected) = (Read + 1, Rejected + 1);
        for (var empty = 0; empty < GenesisField.All.Count + 7; empty++)
            await copy.WriteNullAsync(cancellationToken);
        await Write(copy, reader.Reason, NpgsqlDbType.Text, cancellationToken);
        await copy.WriteNullAsync(cancellationToken);
        await Write(copy, Raw(reader), NpgsqlDbType.Text, cancellationToken);
        await Write(copy, reader.Named, TextArray, cancellationToken);
    }

    private static string Raw(GenesisReader reader) => UserText.Shorten(reader.Raw.Replace('\0', '\uFFFD'), GenesisReject.RawMaxLength);

    private static Task Write(NpgsqlBinaryImporter copy, object? value, NpgsqlDbType type, CancellationToken cancellationToken)
        => value switch
        {
            null => copy.WriteNullAsync(cancellationToken),
            string text => copy.WriteAsync(UserText.WellFormed(text), type, cancellationToken),
            IReadOnlyList<string> texts => copy.WriteAsync<string[]>([.. texts.Select(UserText.WellFormed)], type, cancellationToken),
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
