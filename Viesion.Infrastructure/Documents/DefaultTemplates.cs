using Npgsql;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Merge;

namespace Viesion.Infrastructure.Documents;

/// <summary>
/// The two templates that a département starts with. Written where there is none; their files again where the folder of documents was lost.
/// </summary>
public sealed class DefaultTemplates(NpgsqlDataSource database, IDocumentStore store)
{
    private static readonly IReadOnlyList<(string Name, TemplateKind Kind)> All = [
        ("Convocation individuelle", TemplateKind.Convocation), ("Convocation collective", TemplateKind.CollectiveConvocation)];

    public async Task WriteMissing(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var wait = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtext('viesion default templates'))", connection,
            transaction))
            await wait.ExecuteNonQueryAsync(cancellationToken);
        var known = await Known(connection, transaction, cancellationToken);
        foreach (var (name, kind) in All)
        {
            var there = known.Where(template => template.Name == name).Select(template => template.Sha256).FirstOrDefault();
            if (there is null ? known.Count > 0 : Holds(there))
                continue;
            using var content = new MemoryStream(
                kind is TemplateKind.Convocation ? DefaultLetters.Individual() : DefaultLetters.Collective());
            var file = (await store.Receive(content, DocumentTemplate.MaxBytes, cancellationToken)).Value!;
            store.Keep(file);
            await using var write = new NpgsqlCommand(there is null
                ? "INSERT INTO document_templates (name, kind, logo, file_name, size, sha256, active, updated_at) VALUES ($1, $2, "
                + "'Department', $3, $4, $5, true, now())"
                : "UPDATE document_templates SET kind = $2, file_name = $3, size = $4, sha256 = $5 WHERE name = $1 AND updated_by_id IS "
                + "NULL", connection, transaction)
            {
                Parameters =
                {
                    new() { Value = name },
                    new() { Value = kind.ToString() },
                    new() { Value = name + ".docx" },
                    new() { Value = file.Size },
                    new() { Value = file.Sha256 }
                },
            };
            await write.ExecuteNonQueryAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    // Those that administrators have changed are theirs.
    private static async Task<List<(string Name, string Sha256)>> Known(
        NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellationToken)
    {
        List<(string, string)> known = [];
        await using var ask = new NpgsqlCommand(
            "SELECT CASE WHEN updated_by_id IS NULL THEN name ELSE '' END, sha256 FROM document_templates", connection, transaction);
        await using var reader = await ask.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            known.Add((reader.GetString(0), reader.GetString(1)));
        return known;
    }

    private bool Holds(string sha256)
    {
        using var content = store.Open(sha256);
        return content is not null;
    }
}
