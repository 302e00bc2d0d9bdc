using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>A Word template, read once and its fields found; then as many letters as one wants, in one document (DOC-04).</summary>
public sealed class LetterTemplate
{
    private readonly byte[] package;

    private LetterTemplate(byte[] package, XElement document, IReadOnlyDictionary<string, XElement> edges, IReadOnlyList<string> fields,
        bool unclosed)
        => (this.package, Document, Edges, Fields, Unclosed) = (package, document, edges, fields, unclosed);

    /// <summary>The names of its fields, as written.</summary>
    public IReadOnlyList<string> Fields { get; }

    /// <summary>A double brace is not closed.</summary>
    public bool Unclosed { get; }

    /// <summary>The main part, its fields waiting.</summary>
    internal XElement Document { get; }

    /// <summary>Headers and footers by their relationship, their fields waiting.</summary>
    internal IReadOnlyDictionary<string, XElement> Edges { get; }

    public static Result<LetterTemplate> Read(Stream content)
    {
        try
        {
            using var memory = new MemoryStream();
            content.CopyTo(memory);
            List<string> fields = [];
            Dictionary<string, XElement> edges = [];
            XElement main;
            var (unclosed, linked) = (false, false);
            Refusal? uncomputed = null;
            using (var word = WordprocessingDocument.Open(memory, isEditable: true, new OpenSettings { AutoSave = false }))
            {
                if (word.MainDocumentPart is not { } part)
                    return TemplateRefusals.Broken;
                if (part.VbaProjectPart is not null)
                    return DocumentRefusals.Macros;
                if (TemplateLinks.In(word))
                    return TemplateRefusals.Linked;
                Unbind(part);
                main = Prepared(part);
                if (main.Name != W + "document" || main.Element(W + "body") is null)
                    return TemplateRefusals.Broken;
                foreach (var (id, edge) in part.Parts.Where(pair => pair.OpenXmlPart is HeaderPart or FooterPart)
                    .Select(pair => (pair.RelationshipId, pair.OpenXmlPart)))
                    edges[id] = Prepared(edge);
                if (new OpenXmlPart?[] { part.FootnotesPart, part.EndnotesPart }.Any(notes => notes is not null && HasFields(Load(notes))))
                    return TemplateRefusals.FieldInNotes;
            }
            if (linked)
                return TemplateRefusals.Linked;
            if (uncomputed is not null)
                return uncomputed;
            return new LetterTemplate(memory.ToArray(), main, edges, fields, unclosed);

            XElement Prepared(OpenXmlPart part)
            {
                var root = Load(part);
                linked |= TemplateLinks.In(root);
                var asked = WordFields.Prepare(root);
                fields.AddRange(asked.Select(field => field.Name));
                unclosed |= WordFields.HasUnclosed(root);
                uncomputed ??= asked.Select(field => MergeFormat.Refuse(field) is { } why ? TemplateRefusals.Uncomputed(field.Name, why)
                    : null)
                    .FirstOrDefault(refusal => refusal is not null) ?? WordConditions.Refuse(root);
                return root;
            }
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException
            or ArgumentException or InvalidOperationException or IOException or UriFormatException)
        {
            return TemplateRefusals.Broken;
        }
    }

    /// <summary>Writes the letters one after the other, each beginning on a page of its own, its pages numbered from one.</summary>
    public byte[] Write(IReadOnlyList<IReadOnlyDictionary<string, string>> letters, LogoImage? logo = null)
    {
        using var memory = new MemoryStream();
        memory.Write(package);
        using (var word = WordprocessingDocument.Open(memory, isEditable: true, new OpenSettings { AutoSave = false }))
            new LetterWriter(this, word.MainDocumentPart!, logo).Write(letters);
        return memory.ToArray();
    }

    private static bool HasFields(XElement notes) => WordFields.Prepare(notes).Count > 0 || WordConditions.In(notes);

    // A template keeps, as Word's own merge does, the source of its data and the model it was made from: neither is ours to open.
    private static void Unbind(MainDocumentPart part)
    {
        if (part.DocumentSettingsPart is not { } settings)
            return;
        var root = Load(settings);
        var bound = root.Elements().Where(element => element.Name == W + "mailMerge" || element.Name == W + "attachedTemplate"
            || element.Name == W + "documentProtection").ToList();
        foreach (var element in bound)
            element.Remove();
        if (bound.Count > 0)
            Save(settings, root);
        foreach (var link in settings.ExternalRelationships.ToList())
            settings.DeleteExternalRelationship(link);
    }
}
