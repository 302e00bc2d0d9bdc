using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Viesion.Tests.Build;

/// <summary>
/// A gateway on loopback that speaks Kannel's « sendsms » as 1.4.5 does: it keeps what it is given, and can refuse, stall or hang up.
/// </summary>
public sealed class SmsPeer : LoopbackPeer
{
    public const string Accepted = "202 0: Accepted for delivery";

    public Uri Address => new($"http://127.0.0.1:{Port}/cgi-bin/sendsms");

    public ConcurrentQueue<ReceivedSms> Kept { get; } = [];

    public int Requests { get; private set; }

    /// <summary>« 503 Temporal failure, try again later. »; what is not 202 is not kept.</summary>
    public Func<ReceivedSms, string> Answer { get; set; } = _ => Accepted;

    /// <summary>Awaited when a request has been read whole, before anything is done of it.</summary>
    public Func<Task> Reading { get; set; } = () => Task.CompletedTask;

    /// <summary>Awaited when the message is kept, before the answer.</summary>
    public Func<Task> Answering { get; set; } = () => Task.CompletedTask;

    protected override async Task Talk(NetworkStream stream)
    {
        if (await Read(stream) is not { } sms)
            return;
        Requests++;
        await Reading();
        var answer = sms.Headers["Password"] == "faux" ? "403 Authorization failed for sendsms" : Answer(sms);
        if (answer.StartsWith("202", StringComparison.Ordinal))
            Kept.Enqueue(sms);
        await Answering();
        if (answer == HangUp)
            return;
        var body = Encoding.UTF8.GetBytes(answer[4..]);
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"HTTP/1.1 {answer[..3]} x\r\nServer: Kannel/1.4.5\r\nContent-Length: {body.Length}\r\nContent-Type: text/html\r\n\r\n"),
            Closing);
        await stream.WriteAsync(body, Closing);
    }

    // Null when the sender hung up before the end: Kannel does nothing of half a request.
    private async Task<ReceivedSms?> Read(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!(bytes.Count > 3 && bytes[^4] == '\r' && bytes[^3] == '\n' && bytes[^2] == '\r' && bytes[^1] == '\n'))
        {
            if (await stream.ReadAsync(one, Closing) == 0)
                return null;
            bytes.Add(one[0]);
        }
        var headers = Encoding.UTF8.GetString([.. bytes]).Split("\r\n").Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal))
            .ToDictionary(line => line.Split(':')[0], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(),
            StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers["Content-Length"])];
        await stream.ReadExactlyAsync(body, Closing);
        return new ReceivedSms(headers.Where(h => h.Key.StartsWith("X-Kannel-", StringComparison.Ordinal))
            .ToDictionary(h => h.Key["X-Kannel-".Length..], h => h.Value), headers["Content-Type"], Encoding.UTF8.GetString(body));
    }
}
