using System.Buffers.Binary;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Viesion.Domain.Documents;
using static Viesion.Infrastructure.Documents.Merge.Word;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>
/// A logo at the head of letters: in the place of the image whose alternative text is « logo », else at the top of the header.
/// </summary>
public sealed class LogoImage(byte[] content, FileFormat format)
{
    private const long Millimetre = 36_000;
    private const long MaxHeight = 20 * Millimetre;
    private const long MaxWidth = 60 * Millimetre;

    // Where Word keeps an image's alternative text, and where older files do.
    private static readonly string[] Names = ["descr", "title", "name"];

    private const string HeaderRoot = "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>";

    /// <param name="personal">Headers that are copied for each letter, from the template's: what is placed in them is placed there.</param>
    public void Place(MainDocumentPart part, LetterTemplate template, XElement document, XElement section, HashSet<string> personal)
    {
        if (Replace(part, document))
            return;
        foreach (var (id, edge) in template.Edges)
            if (part.GetPartById(id) is { } owner && Replace(owner, edge))
            {
                if (!personal.Contains(id))
                    Save(owner, edge);
                return;
            }
        var kinds = section.Element(W + "titlePg") is null ? (string[])["default"] : ["default", "first"];
        foreach (var kind in kinds)
            Insert(part, template, section, kind, personal);
    }

    private void Insert(MainDocumentPart part, LetterTemplate template, XElement section, string kind, HashSet<string> personal)
    {
        var reference = section.Elements(W + "headerReference")
            .FirstOrDefault(header => ((string?)header.Attribute(W + "type") ?? "default") == kind);
        if (reference is not null && template.Edges.TryGetValue((string)reference.Attribute(R + "id")!, out var known))
        {
            var id = (string)reference.Attribute(R + "id")!;
            var owner = part.GetPartById(id);
            known.AddFirst(Paragraph(Embed(owner)));
            if (!personal.Contains(id))
                Save(owner, known);
            return;
        }
        var header = part.AddNewPart<HeaderPart>();
        var root = XElement.Parse(HeaderRoot);
        root.Add(Paragraph(Embed(header)));
        Save(header, root);
        section.AddFirst(
            new XElement(W + "headerReference", new XAttribute(W + "type", kind), new XAttribute(R + "id", part.GetIdOfPart(header))));
    }

    // The box that the template gives it is kept; the image fits inside.
    private bool Replace(OpenXmlPart owner, XElement root)
    {
        var place = root.Descendants(Drawing + "docPr").FirstOrDefault(
            drawing => Names.Any(said => string.Equals((string?)drawing.Attribute(said), "logo", StringComparison.OrdinalIgnoreCase)));
        if (place?.Parent is not { } frame || frame.Descendants(A + "blip").FirstOrDefault() is not { } blip
            || frame.Element(Drawing + "extent") is not { } box)
            return false;
        var (width, height) = Fitted((long?)box.Attribute("cx") ?? MaxWidth, (long?)box.Attribute("cy") ?? MaxHeight);
        foreach (var extent in frame.Descendants().Where(element => element.Name == Drawing + "extent" || element.Name == A + "ext")
            .Where(element => element.Attribute("cx") is not null))
        {
            extent.SetAttributeValue("cx", width);
            extent.SetAttributeValue("cy", height);
        }
        blip.SetAttributeValue(R + "embed", Embed(owner));
        return true;
    }

    private string Embed(OpenXmlPart owner)
    {
        var type = format is FileFormat.Png ? ImagePartType.Png : ImagePartType.Jpeg;
        ImagePart image = owner switch
        {
            HeaderPart header => header.AddImagePart(type),
            FooterPart footer => footer.AddImagePart(type),
            MainDocumentPart main => main.AddImagePart(type),
            _ => throw new InvalidOperationException("A logo stands in the text, a header or a footer."),
        };
        using var stream = new MemoryStream(content);
        image.FeedData(stream);
        return owner.GetIdOfPart(image);
    }

    private XElement Paragraph(string id)
    {
        var (width, height) = Fitted(MaxWidth, MaxHeight);
        return new XElement(W + "p", new XElement(W + "r", new XElement(W + "drawing", new XElement(Drawing + "inline",
            new XElement(Drawing + "extent", new XAttribute("cx", width), new XAttribute("cy", height)),
            new XElement(Drawing + "docPr", new XAttribute("id", 9_000), new XAttribute("name", "logo"), new XAttribute("descr", "logo")),
            new XElement(A + "graphic",
            new XElement(A + "graphicData", new XAttribute("uri", Picture.NamespaceName), new XElement(Picture + "pic",
                new XElement(Picture + "nvPicPr", new XElement(Picture + "cNvPr", new XAttribute("id", 0), new XAttribute("name", "logo")),
                new XElement(Picture + "cNvPicPr")),
                new XElement(Picture + "blipFill", new XElement(A + "blip", new XAttribute(R + "embed", id)),
                new XElement(A + "stretch", new XElement(A + "fillRect"))),
                new XElement(Picture + "spPr",
                new XElement(A + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", width), new XAttribute("cy", height))),
                    new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))))))))));
    }

    private (long Width, long Height) Fitted(long width, long height)
    {
        var (across, down) = Pixels();
        var scale = Math.Min((double)width / across, (double)height / down);
        return ((long)(across * scale), (long)(down * scale));
    }

    private (int Width, int Height) Pixels()
    {
        if (format is FileFormat.Png && content.Length > 24)
            return (Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(16))),
                Math.Max(1, BinaryPrimitives.ReadInt32BigEndian(content.AsSpan(20))));
        // The frame of a JPEG: SOF0 to SOF15, but for DHT, JPG and DAC.
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            if (content[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (Math.Max(1, (int)BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 7))),
                    Math.Max(1, (int)BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 5))));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + 2));
        }
        return (3, 1);
    }
}
