using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>
/// Finds what a template would fetch from elsewhere when a letter is opened or made: pictures, texts and objects behind a link or a field,
/// and documents within the document, which nobody looked into. A link that the reader clicks is theirs.
/// </summary>
internal static partial class TemplateLinks
{
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XName[] Sources = ["src", XName.Get("href", "urn:schemas-microsoft-com:office:office")];

    public static bool In(WordprocessingDocument word)
        => word.GetAllParts()
            .Any(part => part is AlternativeFormatImportPart || (part is not DocumentSettingsPart && part.ExternalRelationships.Any()))
            || new OpenXmlPart?[]
            {
                word.MainDocumentPart!.FootnotesPart,
                word.MainDocumentPart.EndnotesPart,
                word.MainDocumentPart.WordprocessingCommentsPart
            }.Any(part => part is not null && In(Load(part)));

    /// <param name="root">The text, a header or a footer, as it was written.</param>
    public static bool In(XElement root)
        => root.DescendantsAndSelf().Any(element => element.Name == W + "altChunk" || element.Attribute(R + "link") is not null
            || element.Attribute(R + "href") is not null
            || (element.Name.Namespace == Vml && Sources.Any(source => element.Attribute(source) is not null))) || Instructions(root)
            .Any(instruction => Fetch().IsMatch(instruction));

    // Simple ones, and those made of several runs, nested or not.
    private static IEnumerable<string> Instructions(XElement root)
    {
        var open = new Stack<StringBuilder>();
        foreach (var element in root.Descendants())
            if (element.Name == W + "fldSimple")
                yield return (string?)element.Attribute(W + "instr") ?? "";
            else if (element.Name == W + "instrText" && open.Count > 0)
                open.Peek().Append(element.Value);
            else if (element.Name == W + "fldChar" && (string?)element.Attribute(W + "fldCharType") == "begin")
                open.Push(new StringBuilder());
            else if (element.Name == W + "fldChar" && (string?)element.Attribute(W + "fldCharType") == "end" && open.Count > 0)
                yield return open.Pop().ToString();
        foreach (var unclosed in open)
            yield return unclosed.ToString();
    }

    [GeneratedRegex(@"^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|RD|DATABASE)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Fetch();
}
