using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Viesion.App.Messaging;

/// <summary>The plain text of a letter with its addresses made links; nothing else in it is markup.</summary>
internal static partial class LetterText
{
    public static RenderFragment Linked(string text) => builder =>
    {
        var at = 0;
        foreach (Match match in Addresses().Matches(text))
        {
            builder.AddContent(0, text[at..match.Index]);
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", match.Value);
            builder.AddAttribute(3, "target", "_blank");
            builder.AddAttribute(4, "rel", "noopener");
            builder.AddContent(5, match.Value);
            builder.CloseElement();
            at = match.Index + match.Length;
        }
        builder.AddContent(6, text[at..]);
    };

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Addresses();
}
