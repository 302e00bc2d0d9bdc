using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace Viesion.Tests.Build;

/// <summary>
/// A mail server on loopback that speaks SMTP (RFC 5321): it keeps what it is given, and can refuse, stall or hang up wherever a test asks
/// it to.
/// </summary>
public sealed class SmtpPeer : LoopbackPeer
{
    /// <summary>The moment after the final dot, as a command of its own.</summary>
    public const string End = ".";

    public ConcurrentQueue<ReceivedMail> Mailbox { get; } = [];

    public ConcurrentQueue<string> Commands { get; } = [];

    /// <summary>
    /// Asked for each command (« EHLO … », « MAIL FROM… », « RCPT TO… », « DATA », <see cref="End"/>): another answer than success, or
    /// null.
    /// </summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Awaited before each command is answered.</summary>
    public Func<string, Task> Pause { get; set; } = _ => Task.CompletedTask;

    /// <summary>What has come for an address, waited for.</summary>
    public async Task<ReceivedMail> Next(string to, int after = 0)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (Mailbox.Where(mail => mail.To == to).Skip(after).FirstOrDefault() is { } found)
                return found;
            await Task.Delay(100, Closing);
        }
        throw new TimeoutException($"No mail for {to}.");
    }

    protected override async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await Say(stream, "220 pair ESMTP");
        string from = "", to = "";
        while (await reader.ReadLineAsync(Closing) is { } command)
        {
            Commands.Enqueue(command);
            await Pause(command);
            var verb = command.Split(' ', ':')[0].ToUpperInvariant();
            (from, to) = verb switch { "MAIL" => (Address(command), to), "RCPT" => (from, Address(command)), _ => (from, to) };
            if (Answer(command) is { } other)
            {
                if (other == HangUp)
                    return;
                await Say(stream, other);
                // « 421 » announces that the server closes the link.
                if (other.StartsWith("421", StringComparison.Ordinal))
                    return;
            }
            else if (verb == "DATA")
            {
                await Say(stream, "354 go on");
                if (await Body(reader) is not { } body)
                    return;
                await Pause(End);
                var answer = Answer(End) ?? "250 kept";
                if (answer.StartsWith("250", StringComparison.Ordinal))
                    Mailbox.Enqueue(new ReceivedMail(from, to, body));
                if (answer == HangUp)
                    return;
                await Say(stream, answer);
            }
            else
                await Say(stream, verb switch { "EHLO" => "250 pair", "QUIT" => "221 bye", _ => "250 ok" });
            if (verb == "QUIT")
                return;
        }
    }

    // To the line that holds a dot alone; a line that begins with a dot lost its first one. Null when the sender hung up before the end.
    private async Task<string?> Body(StreamReader reader)
    {
        var body = new StringBuilder();
        while (await reader.ReadLineAsync(Closing) is { } line)
        {
            if (line == ".")
                return body.ToString();
            body.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        return null;
    }

    private async Task Say(NetworkStream stream, string line) => await stream.WriteAsync(Encoding.Latin1.GetBytes(line + "\r\n"), Closing);

    private static string Address(string command)
        => command[(command.IndexOf('<', StringComparison.Ordinal) + 1)..command.IndexOf('>', StringComparison.Ordinal)];
}
