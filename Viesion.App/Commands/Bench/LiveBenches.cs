using System.Collections.Concurrent;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Demo;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// A server with 2,000 circuits open on the homes of référents, 500 of them at work (one link followed every ten seconds): what a save and
/// a dashboard cost then, beside what they cost alone. The people's own browsers run on the same machine.
/// </summary>
internal static class LiveBenches
{
    private const string Url = "http://127.0.0.1:5098";
    private const int Open = 2_000;
    private const int Active = 500;
    private const int People = 100;
    private const int Runs = 60;

    private static readonly string[] Pages = ["beneficiaires", "", "alertes", "agenda"];

    public static async IAsyncEnumerable<Figure> All(BenchDatabase database, string size)
    {
        await using var app = ViesionHost.Build(database.ConnectionString, Url, builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        using var head = await SignedIn($"chef@{DemoAccounts.Domain}");
        var save = await Save(database);
        Func<Task> dashboard = () => head.Http.GetStringAsync("tableau-de-bord");
        var (savedAlone, openedAlone) = (await Times(save), await Times(dashboard));

        var people = await Task.WhenAll((await Referents(database)).Select(SignedIn));
        var (open, failed) = (new ConcurrentQueue<BenchCircuit>(), 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, Open), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
        {
            try
            {
                open.Enqueue(await people[number % people.Length].Circuit(""));
            }
            catch (Exception refused) when (refused is HttpRequestException or TimeoutException or System.Net.WebSockets.WebSocketException)
            {
                Interlocked.Increment(ref failed);
            }
        });
        yield return Beside($"save_{Open}_open_{size}", await Times(save), savedAlone);

        using var over = new CancellationTokenSource();
        var followed = new ConcurrentQueue<double>();
        var working = open.Take(Active).Select((circuit, number) => Work(circuit, number, followed, over.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(20));
        yield return Beside($"dashboard_{Active}_active_{size}", await Times(dashboard), openedAlone);
        yield return Beside($"save_{Active}_active_{size}", await Times(save), savedAlone);
        await over.CancelAsync();
        failed += (await Task.WhenAll(working)).Sum();
        yield return Beside($"link_{Active}_active_{size}", [.. followed], [0]);
        Console.WriteLine($"circuits: {open.Count(circuit => circuit.IsOpen)} open of {Open}, {failed} errors");
        foreach (var circuit in open)
            await circuit.DisposeAsync();
        foreach (var person in people)
            person.Dispose();
        await app.StopAsync();
    }

    // How many links failed.
    private static async Task<int> Work(BenchCircuit circuit, int number, ConcurrentQueue<double> followed, CancellationToken over)
    {
        var failed = 0;
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(number * 10_000.0 / Active), over);
            for (var step = number; !over.IsCancellationRequested; step++)
            {
                try
                {
                    followed.Enqueue(await Stopwatches.Time(() => circuit.Follow(Pages[step % Pages.Length])));
                }
                catch (Exception lost)
                    when (lost is TimeoutException or System.Net.WebSockets.WebSocketException or InvalidOperationException)
                {
                    failed++;
                }
                await Task.Delay(TimeSpan.FromSeconds(10), over);
            }
        }
        catch (OperationCanceledException)
        {
            // The measure is over.
        }
        return failed;
    }

    // A note on a dossier: every home that follows it hears of it.
    private static async Task<Func<Task>> Save(BenchDatabase database)
    {
        var referent = await database.For("referent");
        var id = await database.Ask<int>(
            $"SELECT min(beneficiary_id) FROM referent_assignments WHERE staff_member_id = {referent.Perimeter.StaffMemberId} AND "
            + "\"end\" IS NULL");
        return async () =>
        {
            var saved = await referent.Run(new WriteNote(id, new NoteContent("Mesure.", NoteVisibility.Public)));
            if (!saved.Succeeded)
                throw new InvalidOperationException(saved.Refusal.Message);
        };
    }

    private static async Task<string[]> Referents(BenchDatabase database) => await database.Ask<string[]>($"""
        SELECT array_agg(email) FROM (SELECT s.email FROM staff_members s JOIN accounts a ON a.staff_member_id = s.id
        WHERE s.profile = 'Referent' AND s.active AND a.password_hash IS NOT NULL AND a.lockout_end IS NULL AND a.email_confirmed
            ORDER BY s.id LIMIT {People}) AS members
        """);

    private static async Task<BenchSession> SignedIn(string email)
    {
        var session = new BenchSession(Url);
        await session.SignIn(email, DemoAccounts.Password);
        return session;
    }

    private static async Task<double[]> Times(Func<Task> work)
    {
        for (var i = 0; i < 5; i++)
            await work();
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            times[i] = await Stopwatches.Time(work);
            await Task.Delay(50);
        }
        return times;
    }

    private static Figure Beside(string name, double[] now, double[] alone)
        => new(name, Stopwatches.At(now, 0.5), Stopwatches.At(alone, 0.5), Stopwatches.At(now, 0.95));
}
