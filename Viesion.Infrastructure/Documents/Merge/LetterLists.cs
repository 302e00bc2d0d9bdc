using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>The numbered lists of a template, each beginning again at one in every letter.</summary>
internal sealed class LetterLists
{
    private readonly NumberingDefinitionsPart? part;
    private readonly XElement? root;
    private readonly Dictionary<string, XElement> used = [];
    private int last;

    public LetterLists(MainDocumentPart document, XElement content)
    {
        part = document.NumberingDefinitionsPart;
        if (part is null)
            return;
        root = Load(part);
        var asked = content.Descendants(W + "numId").Select(Value).ToHashSet();
        foreach (var list in root.Elements(W + "num"))
        {
            last = Math.Max(last, (int?)list.Attribute(W + "numId") ?? 0);
            if ((string?)list.Attribute(W + "numId") is { } id && asked.Contains(id))
                used[id] = list;
        }
    }

    public void BeginAgain(List<XElement> letter)
    {
        Dictionary<string, string> own = [];
        foreach (var number in letter.SelectMany(element => element.Descendants(W + "numId")))
            if (Value(number) is { } id && used.TryGetValue(id, out var model))
                number.SetAttributeValue(W + "val", own.TryGetValue(id, out var known) ? known : own[id] = Copy(model));
    }

    public void Save()
    {
        if (part is not null && root is not null)
            Word.Save(part, root);
    }

    private string Copy(XElement model)
    {
        var id = (++last).ToString(CultureInfo.InvariantCulture);
        var copy = new XElement(W + "num", new XAttribute(W + "numId", id), model.Element(W + "abstractNumId"),
            Enumerable.Range(0, 9)
            .Select(level => new XElement(
                W + "lvlOverride", new XAttribute(W + "ilvl", level), new XElement(W + "startOverride", new XAttribute(W + "val", 1)))));
        root!.Elements(W + "num").Last().AddAfterSelf(copy);
        return id;
    }

    private static string? Value(XElement number) => (string?)number.Attribute(W + "val");
}
