using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Viesion.Tests.Build;

/// <summary>Word documents for tests, from the raw markup of their paragraphs.</summary>
internal static class ADocx
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    public static byte[] Saying(params string[] paragraphs) => Raw(string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")));

    /// <param name="body">The markup inside the body.</param>
    /// <param name="header">The markup of a header, if there is one.</param>
    public static byte[] Raw(string body, string? header = null)
    {
        using var memory = new MemoryStream();
        using (var word = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var part = word.AddMainDocumentPart();
            if (header is not null)
                Write(part.AddNewPart<HeaderPart>("rIdTete"), $"<w:hdr {Names}>{header}</w:hdr>");
            var section = header is null ? "<w:sectPr/>" : "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdTete\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
            Write(part, $"<w:document {Names}><w:body>{body}{section}</w:body></w:document>");
        }
        return memory.ToArray();
    }

    /// <summary>The same with an entry more.</summary>
    public static byte[] With(byte[] docx, string entry, byte[] content)
    {
        using var memory = new MemoryStream();
        memory.Write(docx);
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var added = zip.CreateEntry(entry).Open();
            added.Write(content);
        }
        return memory.ToArray();
    }

    /// <summary>All the text of a document, a line a paragraph, headers first.</summary>
    public static string Text(byte[] docx)
    {
        using var memory = new MemoryStream(docx);
        using var word = WordprocessingDocument.Open(memory, false);
        var part = word.MainDocumentPart!;
        return string.Join('\n', part.HeaderParts.SelectMany(header => header.Header.Descendants<Paragraph>()).Concat(part.Document.Body!.Descendants<Paragraph>()).Select(Line));
    }

    public static int Pages(byte[] docx)
    {
        using var memory = new MemoryStream(docx);
        using var word = WordprocessingDocument.Open(memory, false);
        return word.MainDocumentPart!.Document.Body!.Descendants<SectionProperties>().Count();
    }

    private static string Line(Paragraph paragraph) => string.Concat(paragraph.Descendants().Where(piece => piece is DocumentFormat.OpenXml.Wordprocessing.Text or Break).Select(piece => piece is Break ? "\n" : piece.InnerText));

    private static void Write(OpenXmlPart part, string xml)
    {
        using var content = part.GetStream(FileMode.Create, FileAccess.Write);
        content.Write(Encoding.UTF8.GetBytes(xml));
    }
}
