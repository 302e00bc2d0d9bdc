using System.Buffers;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Viesion.App.Commands.Bench;

/// <summary>
/// One Blazor Server circuit opened as a browser does, spoken over a plain WebSocket with the framework's own (internal) blazorpack
/// protocol.
/// </summary>
internal sealed partial class BenchCircuit(HttpClient http, CookieContainer cookies, Uri site) : IInvocationBinder, IAsyncDisposable
{
    private static readonly IHubProtocol Protocol = (IHubProtocol)Activator.CreateInstance(
        Type.GetType("Microsoft.AspNetCore.Components.Server.BlazorPack.BlazorPackHubProtocol, Microsoft.AspNetCore.Components.Server",
        throwOnError: true)!, nonPublic: true)!;

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim writing = new(1, 1);
    private TaskCompletionSource rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? started;

    public bool IsOpen => socket.State is WebSocketState.Open;

    /// <summary>Loads the page, starts its circuit and waits for the first render.</summary>
    public async Task Open(string path)
    {
        var page = new Uri(site, path);
        var html = await http.GetStringAsync(page);
        var markers = Markers().Matches(html).Select(match => JsonDocument.Parse(match.Groups[1].Value).RootElement)
            .Where(marker => marker.TryGetProperty("descriptor", out _)).ToList();
        var state = AppState().Match(html) is { Success: true } found ? found.Groups[1].Value : "";
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", site.GetLeftPart(UriPartial.Authority));
        await socket.ConnectAsync(
            new Uri(site.GetLeftPart(UriPartial.Authority).Replace("http", "ws", StringComparison.Ordinal) + "/_blazor"), default);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Binary,
            true, default);
        await socket.ReceiveAsync(new byte[256], default);
        _ = Listen();

        started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Write(new InvocationMessage("1", "StartCircuit", [site.ToString(), page.ToString(), "[]", state]));
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var operations = markers.Select(
            (marker, index) => new Dictionary<string, object> { ["type"] = "add", ["ssrComponentId"] = index + 1, ["marker"] = marker });
        await Write(new InvocationMessage("UpdateRootComponents",
            [JsonSerializer.Serialize(new Dictionary<string, object> { ["batchId"] = 1, ["operations"] = operations }), state]));
        await rendered.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Follows a link within the circuit, and waits for the first render of what it leads to.</summary>
    public async Task Follow(string path)
    {
        rendered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Write(new InvocationMessage("OnLocationChanged", [new Uri(site, path).ToString(), null, true]));
        await rendered.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private async Task Write(HubMessage message)
    {
        await writing.WaitAsync();
        try
        {
            await socket.SendAsync(Protocol.GetMessageBytes(message), WebSocketMessageType.Binary, true, default);
        }
        finally
        {
            writing.Release();
        }
    }

    private async Task Listen()
    {
        var received = new ArrayBufferWriter<byte>(1024);
        var buffer = new byte[2048];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(), default);
                if (part.MessageType == WebSocketMessageType.Close)
                    return;
                received.Write(buffer.AsSpan(0, part.Count));
                var sequence = new ReadOnlySequence<byte>(received.WrittenMemory);
                var any = false;
                while (Protocol.TryParseMessage(ref sequence, this, out var message))
                {
                    any = true;
                    await Answer(message);
                }
                if (!any)
                    continue;
                var rest = sequence.ToArray();
                // nothing of a past page is kept: the server's memory is what is measured
                received = new ArrayBufferWriter<byte>(Math.Max(1024, rest.Length));
                received.Write(rest);
            }
        }
        catch (Exception failure) when (failure is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            rendered.TrySetException(failure);
        }
    }

    private async Task Answer(HubMessage message)
    {
        switch (message)
        {
            case InvocationMessage { Target: "JS.RenderBatch" } batch:
                await Write(new InvocationMessage("OnRenderCompleted", [Convert.ToInt64(batch.Arguments[0]), null]));
                rendered.TrySetResult();
                break;
            case InvocationMessage { Target: "JS.Error" } error:
                rendered.TrySetException(new InvalidOperationException($"{error.Arguments[0]}"));
                break;
            case InvocationMessage { Target: "JS.BeginInvokeJS" } call when Convert.ToInt64(call.Arguments[0]) is var handle and not 0:
                await Write(new InvocationMessage("EndInvokeJSFromDotNet", [handle, true, $"[{handle},true,null]"]));
                break;
            case CompletionMessage:
                started?.TrySetResult();
                break;
            case PingMessage:
                await Write(PingMessage.Instance);
                break;
        }
    }

    public Type GetReturnType(string invocationId) => typeof(string);

    public Type GetStreamItemType(string streamId) => typeof(string);

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => methodName switch
    {
        "JS.RenderBatch" => [typeof(int), typeof(byte[])],
        "JS.AttachComponent" => [typeof(int), typeof(string)],
        "JS.BeginInvokeJS" => [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)],
        "JS.EndUpdateRootComponents" => [typeof(long)],
        _ => [typeof(string)],
    };

    public async ValueTask DisposeAsync()
    {
        try
        {
            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, new CancellationTokenSource(TimeSpan.FromSeconds(2)).Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            // Closing is best effort.
        }
        socket.Dispose();
        writing.Dispose();
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex AppState();
}
