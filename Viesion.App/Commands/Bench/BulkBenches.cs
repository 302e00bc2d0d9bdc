using System.IO.Compression;
using System.Text;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;
using Viesion.Infrastructure.Reports.Builder;

namespace Viesion.App.Commands.Bench;

/// <summary>What moves many dossiers at once: the Genesis sync and a report's workbook.</summary>
internal static class BulkBenches
{
    private const int Persons = 100_000;

    /// <summary>
    /// A file of 100,000 persons into a small département: first all new, then the same content under another date. The floor: COPY and one
    /// upsert of the same lines.
    /// </summary>
    public static async IAsyncEnumerable<Figure> Sync(EmbeddedPostgres cluster, string folder)
    {
        await cluster.DropDatabase("bench_sync");
        await cluster.CreateDatabaseIfMissing("bench_sync");
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddViesion(cluster.ConnectionString("bench_sync")).BuildServiceProvider();
        await Database.Migrate(services, CancellationToken.None);
        await services.GetRequiredService<Infrastructure.Demo.DemoDepartment>().Load(1_000);
        var door = services.GetRequiredService<OperationsFactory>().For(Perimeter.System);
        var today = TimeProvider.System.Today();
        var path = Path.Combine(folder, "genesis_bench.csv");
        var sample = await door.Read<GenesisSampleReads, GenesisSample>(reads => reads.Sample(1));
        await using (var output = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 16))
            sample.Write(output, Persons, 0);

        await using var raw = NpgsqlDataSource.Create(cluster.RawConnectionString("bench_sync"));
        var firstFloor = await Stopwatches.Time(() => CopyAndUpsert(raw, path, fresh: true));
        var first = await Stopwatches.Time(() => Import(path, today));
        yield return new Figure("sync_100k_first", first, firstFloor, first);

        var replayFloor = await Stopwatches.Time(() => CopyAndUpsert(raw, path, fresh: false));
        File.AppendAllText(path, "\r\n"); // another hash, the same persons
        var replay = await Stopwatches.Time(() => Import(path, today.AddDays(1)));
        yield return new Figure("sync_100k_replay", replay, replayFloor, replay);

        async Task Import(string file, DateOnly day)
        {
            var result = await door.Run(new ImportGenesis(file, day));
            if (!result.Succeeded || result.Value.Rejected > 0)
                throw new InvalidOperationException($"The bench file was refused: {result.Refusal?.Message} {result.Value?.Rejected}");
        }
    }

    /// <summary>Every CER of the département as a workbook, until 100,000 rows. The floor: COPY out of the same rows, zipped.</summary>
    public static async Task<Figure> Workbook(BenchDatabase database, string size)
    {
        var admin = await database.For("admin");
        var report = ReportCatalogue.Find("cer-etat")!;
        var reading = ReportReading.Of(report, filter => filter == "jours" ? "3650" : null, TimeProvider.System.Today());
        var rows = 0L;
        var before = Environment.WorkingSet;
        var ours = await Stopwatches.Time(async () => rows = await admin.Record<ReportReads, long>(
            reads => reads.Export(report, reading.Criteria, new ReportSort(report.Columns[0].Key, false), "Banc", Stream.Null)));
        var grown = (Environment.WorkingSet - before) / 1_048_576;
        var floor = await Stopwatches.Time(() => Zipped(database, $"""
            SELECT b.file_number, b.last_name, b.first_name, b.claimant_number, b.address_city, c.number, c.type, c.state, c.start,
                c."end", c.signed_on
            FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id ORDER BY b.file_number LIMIT {rows}
            """));
        return new Figure($"excel_{rows}_rows_{size} (+{grown} MB)", ours, floor, ours);
    }

    /// <summary>
    /// Every dossier with every column of the report generator. The floor: COPY out of as many columns of the same dossiers, zipped.
    /// </summary>
    public static async Task<Figure> WideWorkbook(BenchDatabase database, string size)
    {
        var admin = await database.For("admin");
        var query = BuiltQuery.Parse("colonnes=" + string.Join(',', BuiltCatalogue.Columns.Select(column => column.Column.Key)));
        var rows = 0L;
        var before = Environment.WorkingSet;
        var ours = await Stopwatches.Time(
            async () => rows = await admin.Record<BuiltReads, long>(reads => reads.Export(query, "Banc", "Banc", Stream.Null)));
        var grown = (Environment.WorkingSet - before) / 1_048_576;
        var floor = await Stopwatches.Time(
            () => Zipped(database, "SELECT b.*, l.* FROM dossier_lines l JOIN beneficiaries b ON b.id = l.beneficiary_id ORDER BY "
            + "b.sort_name, b.id"));
        return new Figure($"excel_{rows}x{query.Columns.Count}_{size} (+{grown} MB)", ours, floor, ours);
    }

    private static async Task Zipped(BenchDatabase database, string select)
    {
        await using var connection = await database.Raw.OpenConnectionAsync();
        using var copy = await connection.BeginTextExportAsync($"COPY ({select}) TO STDOUT");
        await using var zip = new StreamWriter(new GZipStream(Stream.Null, CompressionLevel.Fastest));
        while (await copy.ReadLineAsync() is { } line)
            await zip.WriteLineAsync(line);
    }

    private static async Task CopyAndUpsert(NpgsqlDataSource raw, string path, bool fresh)
    {
        await using var connection = await raw.OpenConnectionAsync();
        await using (var prepare = new NpgsqlCommand(
            (fresh ? "DROP TABLE IF EXISTS floor_persons; CREATE TABLE floor_persons (id text PRIMARY KEY, line text); " : "")
            + "CREATE TEMP TABLE floor_staging (id text, line text)", connection))
            await prepare.ExecuteNonQueryAsync();
        await using (var copy = await connection.BeginBinaryImportAsync("COPY floor_staging FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var line in File.ReadLines(path).Skip(1).Where(line => line.Length > 0))
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(line[..line.IndexOf(';', StringComparison.Ordinal)]);
                await copy.WriteAsync(line);
            }
            await copy.CompleteAsync();
        }
        await using var upsert = new NpgsqlCommand(
            "INSERT INTO floor_persons AS p SELECT * FROM floor_staging ON CONFLICT (id) DO UPDATE SET line = EXCLUDED.line WHERE p.line "
            + "<> EXCLUDED.line", connection);
        await upsert.ExecuteNonQueryAsync();
    }
}
