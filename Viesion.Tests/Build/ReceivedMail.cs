using System.Text;
using System.Text.RegularExpressions;

namespace Viesion.Tests.Build;

/// <summary>A message as the peer was given it, read the way a mail program does.</summary>
public sealed partial class ReceivedMail(string from, string to, string raw)
{
    public string From => from;

    public string To => to;

    public string Raw => raw;

    public string Subject => Header("Subject");

    /// <summary>The plain text.</summary>
    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    /// <summary>The single-use link.</summary>
    public Uri Link => new(Links().Match(Text).Value);

    private string Head => raw[..raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    /// <summary>Every header of that name, unfolded and decoded (RFC 2047).</summary>
    public IEnumerable<string> Headers(string name) => Folds().Replace(Head, " ").Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => Decoded(line[(name.Length + 1)..].Trim()));

    public string Header(string name) => Headers(name).Single();

    private string Part(string type)
    {
        var at = raw.IndexOf("Content-Type: " + type, StringComparison.OrdinalIgnoreCase);
        var start = raw.IndexOf("\r\n\r\n", at, StringComparison.Ordinal) + 4;
        var end = raw.IndexOf("\r\n--", start, StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Convert.FromBase64String(raw[start..(end < 0 ? raw.Length : end)]));
    }

    private static string Decoded(string value)
        => Words().Replace(Between().Replace(value, "$1"), word => word.Groups[1].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value)) : Quoted(word.Groups[2].Value));

    private static string Quoted(string text) => Encoding.UTF8.GetString([.. Escapes().Matches(text).Select(match
        => match.Length == 3 ? Convert.ToByte(match.Value[1..], 16) : (byte)(match.Value == "_" ? ' ' : match.Value[0]))]);

    [GeneratedRegex("=[0-9A-Fa-f]{2}|.")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folds();

    // Blanks between two encoded words are not text.
    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
