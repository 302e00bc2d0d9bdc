using Npgsql;
using NpgsqlTypes;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// Merges the staged lines into the dossiers, by sets and in few statements; see Merge/*.sql. Only rows that really change are written.
/// </summary>
internal sealed class GenesisMerge(NpgsqlConnection connection, int run, int programme, DateOnly fileOn, DateOnly today, DateTimeOffset now)
{
    public const int CommandSeconds = 600;

    public static readonly IReadOnlyList<(string Script, int Percent, string Step)> Steps =
    [
        ("1-Persons", 50, "Identité, adresse et droits"),
        ("2-Entitlement", 70, "Évènements du droit"),
        ("3-Assignments", 78, "Référents et files actives"),
        ("4-History", 88, "Historique et rejets"),
    ];

    public async Task Run(string script, CancellationToken cancellationToken)
    {
        await using var command = Command(script);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<(int Created, int Updated, int Reoriented, int Reopened)> Counts(CancellationToken cancellationToken)
    {
        await using var command = Command("5-Counts");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3));
    }

    public async Task<IReadOnlyList<(int StaffMemberId, int Entered, int Left)>> Caseloads(CancellationToken cancellationToken)
    {
        await using var command = Command("6-Caseloads");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var caseloads = new List<(int, int, int)>();
        while (await reader.ReadAsync(cancellationToken))
            caseloads.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2)));
        return caseloads;
    }

    /// <summary>Confirms the requests for an end of accompaniment that this file answers, and says whose they are.</summary>
    public async Task<IReadOnlyList<(int BeneficiaryId, int RequestedById, int FileNumber)>> EndRequests(
        CancellationToken cancellationToken)
    {
        await using var command = Command("7-EndRequests");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var confirmed = new List<(int, int, int)>();
        while (await reader.ReadAsync(cancellationToken))
            confirmed.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2)));
        return confirmed;
    }

    /// <summary>The requests for a formal notice that this file shows to be done.</summary>
    public async Task<IReadOnlyList<(int Id, int BeneficiaryId, int RequestedById, int FileNumber, DateOnly NoticeOn)>> FormalNotices(
        CancellationToken cancellationToken)
    {
        await using var command = Command("8-FormalNotices");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var done = new List<(int, int, int, int, DateOnly)>();
        while (await reader.ReadAsync(cancellationToken))
            done.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetFieldValue<DateOnly>(4)));
        return done;
    }

    private NpgsqlCommand Command(string script)
    {
        var command = new NpgsqlCommand(Sql(script), connection) { CommandTimeout = CommandSeconds };
        command.Parameters.AddWithValue("today", today);
        command.Parameters.AddWithValue("file_on", fileOn);
        command.Parameters.AddWithValue("now", now.ToUniversalTime());
        command.Parameters.AddWithValue("programme", programme);
        command.Parameters.AddWithValue("run", run);
        command.Parameters.Add(new NpgsqlParameter("detail", NpgsqlDbType.Text) { Value = $"GenesisRun {run}" });
        return command;
    }

    private static string Sql(string script)
    {
        using var stream = typeof(GenesisMerge).Assembly.GetManifestResourceStream($"Viesion.Infrastructure.Genesis.Merge.{script}.sql")!;
        using var text = new StreamReader(stream);
        var fields = GenesisField.All;
        return text.ReadToEnd()
            .Replace("({b.columns})", $"({Each("b.{0}")})", StringComparison.Ordinal)
            .Replace("{s.columns}", Each("s.{0}"), StringComparison.Ordinal)
            .Replace("{columns}", Each("{0}"), StringComparison.Ordinal)
            .Replace("{set}", Each("{0} = s.{0}"), StringComparison.Ordinal)
            .Replace("{before}", Each("'{1}', CASE WHEN b.{0} IS DISTINCT FROM s.{0} THEN b.{0} END"), StringComparison.Ordinal)
            .Replace("{after}", Each("'{1}', CASE WHEN b.{0} IS DISTINCT FROM s.{0} THEN s.{0} END"), StringComparison.Ordinal)
            .Replace("{all}", "'Phone', s.phone, 'Email', s.email, " + Each("'{1}', s.{0}"), StringComparison.Ordinal);

        string Each(string pattern) => string.Join(", ", fields.Select(field
            => pattern.Replace("{0}", field.Db, StringComparison.Ordinal).Replace("{1}", field.Audit, StringComparison.Ordinal)));
    }
}
