using System.Globalization;
using System.Text.RegularExpressions;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>An IF field taken apart: « IF a = "b" "then" "otherwise" \* Upper ».</summary>
internal sealed record Condition(
    IReadOnlyList<FieldPiece> Left, string Operator, IReadOnlyList<FieldPiece> Right, IReadOnlyList<FieldPiece> Then,
        IReadOnlyList<FieldPiece> Otherwise, string? Case)
{
    /// <summary>Whether a comparison holds, as Word has it: numbers by their value, else letter by letter, « * » and « ? » standing for
    /// others to the right.</summary>
    /// <remarks>Two days are compared as days, where Word would divide them.</remarks>
    public static bool Holds(string left, string comparison, string right)
    {
        (left, right) = (Plain(left), Plain(right));
        if (comparison is "=" or "<>" && right.AsSpan().IndexOfAny('*', '?') >= 0)
            return Like(left, right) == (comparison == "=");
        var order = MergeFormat.Day(left) is { } day && MergeFormat.Day(right) is { } other ? day.CompareTo(other)
            : Number(left) is { } number && Number(right) is { } against ? number.CompareTo(against) : string.CompareOrdinal(left, right);
        return comparison switch
        {
            "=" => order == 0,
            "<>" => order != 0,
            "<" => order < 0,
            ">" => order > 0,
            "<=" => order <= 0,
            _ => order >= 0,
        };
    }

    // What a person can't see apart is alike: a space that does not break, a curled apostrophe.
    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'').Trim();

    private static decimal? Number(string text)
        => decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Like(string text, string pattern) => Regex.IsMatch(text, "^" + Regex.Escape(pattern).Replace("\\*", ".*")
        .Replace("\\?", ".") + "$",
        RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
