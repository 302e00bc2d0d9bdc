using System.Globalization;

namespace Viesion.App.Ui;

/// <summary>Comparison of words as people type them: without case nor accent.</summary>
public static class PlainText
{
    /// <summary>True when every word typed stands somewhere in the text.</summary>
    public static bool Contains(string text, string typed) => typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
