using System.Text;
using System.Text.RegularExpressions;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>What a field asks for: « MERGEFIELD beneficiaire_nom \* Upper \b "Nom : " ».</summary>
/// <param name="Name">As the template writes it.</param>
/// <param name="Case">upper, lower, firstcap or caps; null as it comes.</param>
/// <param name="Before">Written before a value that is not empty (\b).</param>
/// <param name="After">Written after a value that is not empty (\f).</param>
/// <param name="Date">The picture of a date or an hour (\@).</param>
/// <param name="Number">The picture of a number (\#).</param>
/// <param name="Unknown">A switch that nobody computes here.</param>
internal sealed partial record MergeInstruction(
    string Name, string? Case = null, string? Before = null, string? After = null, string? Date = null, string? Number = null,
        string? Unknown = null)
{
    private static readonly string[] Cases = ["upper", "lower", "firstcap", "caps"];

    // They say of what size and colour the result is: it takes that of its place.
    private static readonly string[] Looks = ["mergeformat", "charformat"];

    /// <summary>Null for another kind of field: PAGE, DATE…</summary>
    public static MergeInstruction? Read(string? instruction)
    {
        var match = Merge().Match(instruction ?? "");
        if (!match.Success)
            return null;
        var name = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["name"].Value;
        var asked = new MergeInstruction(name.Trim());
        foreach (var said in Switch().Matches(instruction![match.Length..]).AsEnumerable())
            asked = asked.With(said.Groups["switch"].Value.ToLowerInvariant(), Plain(said.Groups["text"]));
        return asked;
    }

    private static string Plain(Group text)
    {
        var said = text.Value.Trim();
        if (said is not ['"' or '“' or '«', ..])
            return said;
        var plain = new StringBuilder(said, 1, said.Length - 2, said.Length);
        return plain.Replace("\\\"", "\"").ToString();
    }

    private MergeInstruction With(string letter, string text) => letter switch
    {
        "*" when Cases.Contains(text.ToLowerInvariant()) => this with { Case = text.ToLowerInvariant() },
        "*" when Looks.Contains(text.ToLowerInvariant()) => this,
        "b" => this with { Before = text },
        "f" => this with { After = text },
        "@" when text.Length > 0 => this with { Date = text },
        "#" when text.Length > 0 => this with { Number = text },
        // A column found by its meaning, a text written from top to bottom: neither changes a word.
        "m" or "v" => this,
        _ => this with { Unknown = $"\\{letter} {text}".Trim() },
    };

    [GeneratedRegex("""^\s*MERGEFIELD\s+(?:["“«](?<quoted>[^"”»]+)["”»]|(?<name>[^\s\\]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Merge();

    [GeneratedRegex("""\\(?<switch>[*@#]|[A-Za-z])\s*(?<text>"(?:\\"|[^"])*"|“[^”]*”|«[^»]*»|[^\s\\"“«]+)?""")]
    private static partial Regex Switch();
}
