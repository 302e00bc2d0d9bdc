using System.Globalization;
using Viesion.Infrastructure.Demo;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// « bench [--sizes 10000,100000,1000000] [--only list,search] »: our times beside their raw floors, one line each, on a cluster of its own
/// that is kept. The sizes are those of the synthetic départements; the first run makes them. « --only live » opens 2,000 circuits: asked
/// for by name.
/// </summary>
internal static class BenchCommand
{
    public static async Task<int> Run(Options options)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("VIESION_LOCAL") ?? ".local", "bench");
        Directory.CreateDirectory(folder);
        var cluster = await EmbeddedPostgres.Start(Path.Combine(folder, "postgres"));
        try
        {
            Console.WriteLine(Figure.Header);
            foreach (var size in (options.Text("sizes") ?? "10000,100000").Split(',')
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture)))
                await AtSize(cluster, size, options.Text("only"));
            if (Wanted("letters", options.Text("only")))
                await Print(LetterBenches.All());
            if (Wanted("sync", options.Text("only")))
                await Print(BulkBenches.Sync(cluster, folder));
        }
        finally
        {
            await cluster.Stop();
        }
        return 0;
    }

    private static async Task AtSize(EmbeddedPostgres cluster, int dossiers, string? only)
    {
        var size = dossiers >= 1_000_000 ? $"{dossiers / 1_000_000}M" : $"{dossiers / 1_000}k";
        await using var database = await BenchDatabase.Open(cluster, dossiers);
        if (Wanted("list", only))
            await Print(ListBenches.Lists(database, size));
        if (Wanted("search", only))
        {
            await Print(SearchBenches.Searches(database, size));
            await foreach (var line in SearchBenches.Hits(database, size))
                Console.WriteLine(line);
        }
        if (Wanted("dossier", only))
            await Print(PageBenches.Dossiers(database, size));
        if (Wanted("caseload", only))
            await Print(CaseloadBenches.All(database, size));
        if (Wanted("alerts", only))
            await Print(AlertBenches.All(database, size));
        if (Wanted("home", only))
            await Print(HomeBenches.All(database, size));
        if (Wanted("reports", only))
            await Print(ReportBenches.All(database, size));
        if (Wanted("agenda", only))
            await Print(AgendaBenches.All(database, size));
        if (Wanted("reminders", only))
            Console.WriteLine(await ReminderBenches.Queue(database, size));
        if (Wanted("cer", only))
            Console.WriteLine(await PageBenches.CerSave(database, size));
        if (Wanted("excel", only))
        {
            Console.WriteLine(await BulkBenches.Workbook(database, size));
            Console.WriteLine(await BulkBenches.WideWorkbook(database, size));
        }
        if (Wanted("circuit", only))
            await Circuits(database, size);
        if (only is not null && Wanted("live", only))
            await Print(LiveBenches.All(database, size));
    }

    /// <summary>Kilobytes of managed memory that the server keeps for each open page; « shell » is a page with nothing in it.</summary>
    private static async Task Circuits(BenchDatabase database, string size)
    {
        await using var app = ViesionHost.Build(
            database.ConnectionString, "http://127.0.0.1:5099", builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        using var session = new BenchSession("http://127.0.0.1:5099");
        await session.SignIn($"referent@{DemoAccounts.Domain}", DemoAccounts.Password);
        var dossier = await database.Ask<int>(
            "SELECT min(a.beneficiary_id) FROM referent_assignments a JOIN staff_members s ON s.id = a.staff_member_id WHERE s.email = "
            + $"'referent@{DemoAccounts.Domain}' AND a.\"end\" IS NULL");
        foreach (var (name, path) in new[]
        {
            ("shell", "/not-found"),
            ("home", "/"),
            ("dashboard", "/tableau-de-bord"),
            ("list", "/beneficiaires"),
            ("dossier", $"/beneficiaires/{dossier}"),
            ("wizard", $"/beneficiaires/{dossier}/contrats/nouveau")
        })
            Console.WriteLine(
                FormattableString.Invariant($"{$"circuit_{name}_{size}",-34} {await session.BytesPerCircuit(path) / 1024,9:F0} KB"));
        await app.StopAsync();
    }

    private static bool Wanted(string name, string? only) => only is null || only.Split(',').Contains(name);

    private static async Task Print(IAsyncEnumerable<Figure> figures)
    {
        await foreach (var figure in figures)
            Console.WriteLine(figure);
    }
}
