using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Viesion.Tests.Build;

/// <summary>
/// A Microsoft Graph on loopback: tokens, and the events of mailboxes. As the real one, it answers a repetition of the same event under the
/// same transactionId with the event that is there, and another event under it with ErrorDuplicateTransactionId, even when the first is
/// deleted.
/// </summary>
public sealed partial class GraphPeer : IAsyncDisposable
{
    public const string Secret = "secret";

    /// <summary>The answer that hangs up without a word.</summary>
    public static readonly GraphAnswer HangUp = new(0);

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, (string EventId, string Content)> transactions = [];
    private readonly Lock keeping = new();
    private int last;
    private int busy;
    private string token = "t0";

    private GraphPeer(WebApplication app) => this.app = app;

    public Uri Address => new($"{app.Urls.First()}/v1.0");

    public Uri Authority => new(app.Urls.First());

    public ConcurrentDictionary<string, GraphEvent> Kept { get; } = [];

    /// <summary>« POST », « PATCH », « DELETE », « GET », as they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    public HashSet<string> NoMailbox { get; } = [];

    public int PageSize { get; set; } = 100;

    /// <summary>Asked before anything is done; an answer of its own is given instead, and nothing is kept.</summary>
    public Func<string, GraphAnswer?> Before { get; set; } = _ => null;

    /// <summary>Asked when all is kept: an answer of its own is given instead.</summary>
    public Func<string, GraphAnswer?> After { get; set; } = _ => null;

    /// <summary>Awaited before anything is done.</summary>
    public Func<string, Task> Reading { get; set; } = _ => Task.CompletedTask;

    /// <summary>Awaited when all is kept, before the answer.</summary>
    public Func<string, Task> Answering { get; set; } = _ => Task.CompletedTask;

    public IEnumerable<GraphEvent> Of(string mailbox)
        => Kept.Values.Where(one => one.Mailbox == mailbox).OrderBy(one => one.Start, StringComparer.Ordinal)
            .ThenBy(one => one.Id, StringComparer.Ordinal);

    public static async Task<GraphPeer> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var peer = new GraphPeer(app);
        app.MapPost("/{tenant}/oauth2/v2.0/token", (Func<HttpContext, Task<IResult>>)peer.Token);
        app.MapMethods("/v1.0/users/{mailbox}/events", ["POST"], (HttpContext http, string mailbox) => peer.Answer(
            http, mailbox, () => peer.Create(http, mailbox)));
        app.MapMethods("/v1.0/users/{mailbox}/events", ["GET"], (HttpContext http, string mailbox) => peer.Answer(
            http, mailbox, () => Task.FromResult(peer.Find(http, mailbox))));
        app.MapMethods("/v1.0/users/{mailbox}/events/{id}", ["PATCH"], (HttpContext http, string mailbox, string id) => peer.Answer(
            http, mailbox, () => peer.Change(http, mailbox, id)));
        app.MapMethods("/v1.0/users/{mailbox}/events/{id}", ["DELETE"], (HttpContext http, string mailbox, string id) => peer.Answer(
            http, mailbox, () => Task.FromResult(peer.Delete(mailbox, id))));
        app.MapMethods("/v1.0/users/{mailbox}/calendarView", ["GET"], (HttpContext http, string mailbox) => peer.Answer(
            http, mailbox, () => Task.FromResult(peer.View(http, mailbox))));
        await app.StartAsync();
        return peer;
    }

    /// <summary>All tokens given so far are refused from now on.</summary>
    public void ExpireTokens() => token = $"t{Guid.NewGuid():N}";

    /// <summary>As somebody does in Outlook.</summary>
    public GraphEvent Put(string mailbox, JsonObject content, string? marker = null)
    {
        lock (keeping)
        {
            var made = new GraphEvent($"AAMk{++last:D6}", mailbox, null, marker, content, last);
            Kept[made.Id] = made;
            return made;
        }
    }

    public void Retouch(string id, string subject)
    {
        lock (keeping)
        {
            var content = Kept[id].Content.DeepClone().AsObject();
            content["subject"] = subject;
            Kept[id] = Kept[id] with { Content = content, Change = ++last };
        }
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        return form["client_secret"] == Secret && form["grant_type"] == "client_credentials"
            && form["scope"] == $"{app.Urls.First()}/.default"
            ? Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = token })
            : Results.Json(new { error = "invalid_client" }, statusCode: 401);
    }

    /// <summary>Ends when all that was asked has been done, heard or not.</summary>
    public async Task Quiet()
    {
        for (var tries = 0; Volatile.Read(ref busy) > 0 && tries < 500; tries++)
            await Task.Delay(10);
    }

    private async Task Answer(HttpContext http, string mailbox, Func<Task<GraphAnswer>> work)
    {
        Interlocked.Increment(ref busy);
        try
        {
            await Reply(http, mailbox, work);
        }
        finally
        {
            Interlocked.Decrement(ref busy);
        }
    }

    private async Task Reply(HttpContext http, string mailbox, Func<Task<GraphAnswer>> work)
    {
        var method = http.Request.Method;
        Requests.Enqueue(method);
        await Reading(method);
        var answer = Before(method)
            ?? (http.Request.Headers.Authorization != $"Bearer {token}" ? new GraphAnswer(401, "InvalidAuthenticationToken")
                : NoMailbox.Contains(mailbox) ? new GraphAnswer(404, "ErrorInvalidUser") : null);
        if (answer is null)
        {
            answer = await work();
            await Answering(method);
            answer = After(method) ?? answer;
        }
        if (answer == HangUp)
        {
            http.Abort();
            return;
        }
        http.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait)
            http.Response.Headers.RetryAfter = wait;
        if (answer.Content is null && answer.Code is null)
            return;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(
            (answer.Content ?? new JsonObject { ["error"] = new JsonObject { ["code"] = answer.Code, ["message"] = "…" } }).ToJsonString());
    }

    private async Task<GraphAnswer> Create(HttpContext http, string mailbox)
    {
        var asked = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var (transaction, text) = (asked["transactionId"]?.GetValue<string>(), asked.ToJsonString());
        lock (keeping)
        {
            if (transaction is not null && transactions.TryGetValue($"{mailbox} {transaction}", out var known))
                return known.Content == text && Kept.TryGetValue(known.EventId, out var there) ? new(201, Content: Shown(there))
                    : new(409, "ErrorDuplicateTransactionId");
            var made = new GraphEvent($"AAMk{++last:D6}", mailbox, transaction, asked["singleValueExtendedProperties"]?[0]?["value"]
                ?.GetValue<string>(), asked, last);
            Kept[made.Id] = made;
            if (transaction is not null)
                transactions[$"{mailbox} {transaction}"] = (made.Id, text);
            return new(201, Content: Shown(made));
        }
    }

    private async Task<GraphAnswer> Change(HttpContext http, string mailbox, string id)
    {
        var asked = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        lock (keeping)
        {
            if (!Kept.TryGetValue(id, out var known) || known.Mailbox != mailbox)
                return new(404, "ErrorItemNotFound");
            var content = known.Content.DeepClone().AsObject();
            foreach (var (name, value) in asked)
                content[name] = value?.DeepClone();
            Kept[id] = known = known with { Content = content, Change = ++last };
            return new(200, Content: Shown(known));
        }
    }

    private GraphAnswer Delete(string mailbox, string id)
    {
        lock (keeping)
            return Kept.TryGetValue(id, out var known) && known.Mailbox == mailbox && Kept.TryRemove(id, out _) ? new(204)
                : new(404, "ErrorItemNotFound");
    }

    private GraphAnswer Find(HttpContext http, string mailbox)
    {
        var wanted = Valued().Match(http.Request.Query["$filter"].ToString()).Groups[1].Value;
        return new(200, Content: new JsonObject
        {
            ["value"] = new JsonArray([.. Of(mailbox).Where(one => one.Marker == wanted && wanted != "").Select(one => Shown(one))])
        });
    }

    private GraphAnswer View(HttpContext http, string mailbox)
    {
        var query = http.Request.Query;
        // As the real one: a filter on such a property is an error here.
        if (query.ContainsKey("$filter"))
            return new(500, "ErrorInternalServerError");
        var skip = int.TryParse(query["$skip"], out var from) ? from : 0;
        var (start, end) = (Utc(query["startDateTime"]!), Utc(query["endDateTime"]!));
        var within = Of(mailbox).Where(one => Utc(one.End.Split(' ')[0]) > start && Utc(one.Start.Split(' ')[0]) < end).ToList();
        var page = new JsonObject { ["value"] = new JsonArray([.. within.Skip(skip).Take(PageSize).Select(one => Shown(one))]) };
        if (skip + PageSize < within.Count)
            page["@odata.nextLink"] =
                $"{Address}/users/{mailbox}/calendarView?startDateTime={Uri.EscapeDataString(query["startDateTime"]!)}&endDateTime="
                + $"{Uri.EscapeDataString(query["endDateTime"]!)}&$skip={skip + PageSize}";
        return new(200, Content: page);
    }

    private static JsonObject Shown(GraphEvent one)
    {
        var shown = new JsonObject { ["id"] = one.Id, ["changeKey"] = one.ChangeKey };
        if (one.Marker is not null)
            shown["singleValueExtendedProperties"] = new JsonArray(new JsonObject
            {
                ["id"] = "String {6f6d2b6e-3d1c-4c55-9a0e-5b8f3d6f1a27} Name ViesionAppointment",
                ["value"] = one.Marker
            });
        return shown;
    }

    private static DateTime Utc(string text)
        => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    [GeneratedRegex("ep/value eq '([^']*)'")]
    private static partial Regex Valued();
}
