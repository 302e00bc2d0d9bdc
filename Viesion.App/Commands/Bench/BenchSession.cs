using System.Net;
using System.Text.RegularExpressions;

namespace Viesion.App.Commands.Bench;

/// <summary>A signed-in browser without a screen: fetches pages and opens circuits.</summary>
internal sealed partial class BenchSession : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly Uri site;

    public BenchSession(string url)
    {
        site = new Uri(url + "/");
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, MaxConnectionsPerServer = 16 }) { BaseAddress = site };
    }

    public HttpClient Http { get; }

    public async Task SignIn(string email, string password)
    {
        // The form of passwords comes first; that of passkeys has hidden fields of its own.
        var page = (await Http.GetStringAsync("connexion")).Split("</form>")[0];
        var hidden = Hidden().Matches(page)
            .ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        hidden["Form.Email"] = email;
        hidden["Form.Password"] = password;
        using var answer = await Http.PostAsync("connexion", new FormUrlEncodedContent(hidden));
        if (answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/connexion", StringComparison.Ordinal))
            throw new InvalidOperationException("The benchmark could not sign in.");
    }

    public async Task<BenchCircuit> Circuit(string path)
    {
        var circuit = new BenchCircuit(Http, cookies, site);
        await circuit.Open(path);
        return circuit;
    }

    /// <summary>
    /// Bytes of managed memory that the server keeps for one circuit open on the page: the difference over many, after full collections.
    /// </summary>
    public async Task<double> BytesPerCircuit(string path, int circuits = 60)
    {
        await using (await Circuit(path))
        {
        }
        var before = Retained();
        var open = new List<BenchCircuit>();
        for (var i = 0; i < circuits; i++)
            open.Add(await Circuit(path));
        await Task.Delay(TimeSpan.FromSeconds(1));
        var kept = (Retained() - before) / (double)circuits;
        foreach (var circuit in open)
            await circuit.DisposeAsync();
        return kept;
    }

    public void Dispose() => Http.Dispose();

    private static long Retained()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
