using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>
/// The names of WordprocessingML, and its parts read and written as plain XML: templates hold markup that the typed classes don't know.
/// </summary>
internal static class Word
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>A field waiting to be filled, in the place of its run's text.</summary>
    public static readonly XName Field = XName.Get("champ", "urn:viesion:merge");

    private const int MaxCharacters = 40 * 1024 * 1024;
    private const int MaxDepth = 500;

    /// <exception cref="XmlException">The part is broken, nested without end, or bears a DTD.</exception>
    public static XElement Load(OpenXmlPart part)
    {
        using (var first = Reader(part))
            while (first.Read())
                // Whoever copies an element goes down into it: the stack, and the server with it, has an end.
                if (first.Depth > MaxDepth)
                    throw new XmlException("Nested without end.");
        using var reader = Reader(part);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public static void Save(OpenXmlPart part, XElement root)
    {
        using var content = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        root.Save(writer);
    }

    /// <summary>A text as a run's content: lines broken where it breaks them, without what XML can't hold.</summary>
    public static IEnumerable<XElement> Text(string text, bool instruction = false)
    {
        var lines = string.Concat(text.EnumerateRunes()
            .Where(rune => rune != Rune.ReplacementChar && (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0)
                yield return new XElement(W + "br");
            yield return new XElement(W + (instruction ? "instrText" : "t"), new XAttribute(XNamespace.Xml + "space", "preserve"),
                lines[line]);
        }
    }

    private static XmlReader Reader(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            CloseInput = true
        });
}
