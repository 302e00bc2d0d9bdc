using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>Writes letters into a copy of their template: a section for each, so that headers and page numbers are its own.</summary>
internal sealed class LetterWriter(LetterTemplate template, MainDocumentPart part, LogoImage? logo)
{
    private readonly HashSet<string> personal
        = [.. template.Edges.Where(edge => edge.Value.Descendants(Field).Any() || WordConditions.In(edge.Value)).Select(edge => edge.Key)];

    private readonly bool conditional = WordConditions.In(template.Document);
    private readonly LetterLists lists = new(part, template.Document);
    private int drawings;

    public void Write(IReadOnlyList<IReadOnlyDictionary<string, string>> letters)
    {
        var root = new XElement(template.Document);
        var body = root.Element(W + "body")!;
        var end = body.Elements(W + "sectPr").LastOrDefault() ?? new XElement(W + "sectPr");
        logo?.Place(part, template, root, end, personal);
        end.Remove();
        var content = body.Elements().ToList();
        body.RemoveNodes();
        for (var index = 0; index < letters.Count; index++)
        {
            var filled = new XElement(W + "body", content.Select(element => new XElement(element)));
            Fill(filled, letters[index], conditional);
            List<XElement> letter = [.. filled.Elements()];
            filled.RemoveNodes();
            letter.RemoveAll(Emptied);
            if (letters.Count > 1)
                Distinguish(letter, index);
            foreach (var inner in letter.SelectMany(element => element.Descendants(W + "sectPr")))
                Own(inner, letters[index]);
            var section = Section(end, letters[index], several: letters.Count > 1);
            if (index == letters.Count - 1)
                body.Add(letter, section);
            else
                body.Add(Ended(letter, section));
        }
        foreach (var row in body.Descendants(W + "tr").Where(IsEmptied).ToList())
            Remove(row);
        foreach (var empty in body.Descendants(W + "p").Where(Emptied).ToList())
            if (empty.Parent!.Elements().Last() != empty)
                empty.Remove();
        body.DescendantsAndSelf().Attributes("vide").Remove();
        lists.Save();
        // Their models, fields and all, go.
        foreach (var model in personal)
            part.DeletePart(model);
        Save(part, root);
    }

    private static void Fill(XElement root, IReadOnlyDictionary<string, string> values, bool conditional)
    {
        if (conditional)
            WordConditions.Resolve(root, field => MergeValue.Compared(field, values));
        foreach (var field in root.Descendants(Field).ToList())
            Fill(field, values);
        LetterTidy.Tidy(root);
    }

    // A line whose fields are all empty leaves no hole: an address without complement.
    private static void Fill(XElement field, IReadOnlyDictionary<string, string> values)
    {
        var value = MergeValue.Shown(field, values);
        var paragraph = field.Ancestors(W + "p").FirstOrDefault();
        var instruction = (bool?)field.Attribute("instruction") ?? false;
        field.ReplaceWith(value.Length > 0 ? LetterTidy.Filled(Text(value, instruction)) : instruction ? [] : LetterTidy.Empty());
        if (value.Length > 0)
            paragraph?.SetAttributeValue("vide", "non");
        else if (paragraph is not null && paragraph.Attribute("vide") is null && !paragraph.Descendants(Field).Any()
            && LetterTidy.SaysNothing(paragraph)
            && !paragraph.Descendants().Any(Shows))
            paragraph.SetAttributeValue("vide", "oui");
    }

    // Nor does a row of a table: « Lieu » of an appointment by telephone.
    private static bool IsEmptied(XElement row)
    {
        var said = row.Descendants(W + "p").Attributes("vide").Select(mark => mark.Value).ToHashSet();
        return said.Contains("oui") && !said.Contains("non");
    }

    private static void Remove(XElement row)
    {
        var table = row.Parent!;
        row.Remove();
        if (table.Name == W + "tbl" && !table.Elements(W + "tr").Any())
            table.ReplaceWith(new XElement(W + "p"));
    }

    private static bool Emptied(XElement element)
        => element.Name == W + "p" && (string?)element.Attribute("vide") == "oui" && element.Descendants(W + "t")
            .All(text => text.Value.Length == 0);

    private static bool Shows(XElement element)
        => element.Name == W + "drawing" || element.Name == W + "pict" || element.Name == W + "sectPr" || element.Name == W + "br"
            || element.Name == W + "fldChar" || element.Name == W + "object";

    // What Word wants once in a document: bookmarks, numbers of drawings, lists that begin at one.
    private void Distinguish(List<XElement> letter, int index)
    {
        if (index > 0)
        {
            letter.RemoveAll(element => element.Name == W + "bookmarkStart" || element.Name == W + "bookmarkEnd");
            foreach (var mark in letter.SelectMany(element => element.Descendants())
                .Where(element => element.Name == W + "bookmarkStart" || element.Name == W + "bookmarkEnd").ToList())
                mark.Remove();
            lists.BeginAgain(letter);
        }
        foreach (var drawing in letter.SelectMany(element => element.Descendants(Drawing + "docPr")))
            drawing.SetAttributeValue("id", ++drawings);
    }

    private XElement Section(XElement model, IReadOnlyDictionary<string, string> values, bool several)
    {
        var section = new XElement(model);
        Own(section, values);
        if (several)
        {
            section.Elements(W + "type").Remove();
            section.Elements(W + "pgNumType").Remove();
            var references = section.Elements().TakeWhile(element => element.Name == W + "headerReference" || element.Name == W
                + "footerReference" || element.Name == W + "footnotePr" || element.Name == W + "endnotePr").LastOrDefault();
            var type = new XElement(W + "type", new XAttribute(W + "val", "nextPage"));
            if (references is null)
                section.AddFirst(type);
            else
                references.AddAfterSelf(type);
            var before = section.Elements().LastOrDefault(
                element => element.Name.LocalName is "type" or "pgSz" or "pgMar" or "paperSrc" or "pgBorders" or "lnNumType")!;
            before.AddAfterSelf(new XElement(W + "pgNumType", new XAttribute(W + "start", 1)));
        }
        return section;
    }

    private void Own(XElement section, IReadOnlyDictionary<string, string> values)
    {
        foreach (var reference in section.Elements().Where(element => element.Attribute(R + "id") is { } id && personal.Contains(id.Value)))
            reference.SetAttributeValue(R + "id", Own((string)reference.Attribute(R + "id")!, values));
    }

    // A header that names the person is made for each.
    private string Own(string id, IReadOnlyDictionary<string, string> values)
    {
        var model = part.GetPartById(id);
        OpenXmlPart own = model is HeaderPart ? part.AddNewPart<HeaderPart>() : part.AddNewPart<FooterPart>();
        foreach (var child in model.Parts)
            own.AddPart(child.OpenXmlPart, child.RelationshipId);
        foreach (var link in model.HyperlinkRelationships)
            own.AddHyperlinkRelationship(link.Uri, link.IsExternal, link.Id);
        var root = new XElement(template.Edges[id]);
        Fill(root, values, WordConditions.In(root));
        root.DescendantsAndSelf().Attributes("vide").Remove();
        Save(own, root);
        return part.GetIdOfPart(own);
    }

    // The section of a letter is said by its last paragraph.
    private static List<XElement> Ended(List<XElement> letter, XElement section)
    {
        if (letter.LastOrDefault() is not { } last || last.Name != W + "p" || last.Element(W + "pPr")?.Element(W + "sectPr") is not null)
            letter.Add(last = new XElement(W + "p"));
        if (last.Element(W + "pPr") is not { } properties)
            last.AddFirst(properties = new XElement(W + "pPr"));
        if (properties.Element(W + "pPrChange") is { } change)
            change.AddBeforeSelf(section);
        else
            properties.Add(section);
        return letter;
    }
}
