using System.Globalization;
using System.Text.RegularExpressions;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>What a field asks for: « MERGEFIELD beneficiaire_nom \* Upper ».</summary>
/// <param name="Name">As the template writes it.</param>
/// <param name="Case">Upper, Lower, FirstCap or Caps; null as it comes.</param>
internal sealed partial record MergeInstruction(string Name, string? Case = null)
{
    /// <summary>Null for another kind of field: PAGE, DATE…</summary>
    public static MergeInstruction? Read(string? instruction)
    {
        var match = Merge().Match(instruction ?? "");
        if (!match.Success)
            return null;
        var name = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["name"].Value;
        var letters = Letters().Match(instruction!);
        return new MergeInstruction(name.Trim(), letters.Success ? letters.Groups[1].Value.ToLowerInvariant() : null);
    }

    public static string Apply(string? letters, string value) => letters switch
    {
        "upper" => value.ToUpper(French),
        "lower" => value.ToLower(French),
        "firstcap" => UserText.Capital(value),
        "caps" => French.TextInfo.ToTitleCase(value),
        _ => value,
    };

    private static CultureInfo French => CultureInfo.GetCultureInfo("fr-FR");

    [GeneratedRegex("""^\s*MERGEFIELD\s+(?:["“«](?<quoted>[^"”»]+)["”»]|(?<name>[^\s\\]+))""", RegexOptions.IgnoreCase)]
    private static partial Regex Merge();

    [GeneratedRegex(@"\\\*\s*(upper|lower|firstcap|caps)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Letters();
}
