using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Viesion.Tests.Build;

/// <summary>Word documents for tests, from the raw markup of their paragraphs.</summary>
internal static class ADocx
{
    private const string Names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    public static byte[] Saying(params string[] paragraphs)
        => Raw(string.Concat(paragraphs.Select(text => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")));

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
            var section = header is null ? "<w:sectPr/>"
                : "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdTete\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";
            Write(part, $"<w:document {Names}><w:body>{body}{section}</w:body></w:document>");
        }
        return memory.ToArray();
    }

    /// <summary>A paragraph of pieces: markup as it is, anything else as text.</summary>
    public static string P(params string[] pieces) => $"<w:p>{string.Concat(pieces.Select(piece => Piece(piece, "t")))}</w:p>";

    /// <summary>A field made of runs: its instruction in pieces, markup (another field, the end of a paragraph) as it is.</summary>
    public static string Field(params string[] instruction)
        => Mark("begin") + string.Concat(instruction.Select(piece => Piece(piece, "instrText"))) + Mark("separate") + Piece("«avant»",
            "t") + Mark("end");

    /// <summary>Word’s merge field.</summary>
    public static string Merge(string name, string switches = "") => Field($" MERGEFIELD {name} {switches}");

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
        return string.Join('\n', part.HeaderParts.SelectMany(header => header.Header.Descendants<Paragraph>())
            .Concat(part.Document.Body!.Descendants<Paragraph>()).Select(Line));
    }

    public static int Pages(byte[] docx)
    {
        using var memory = new MemoryStream(docx);
        using var word = WordprocessingDocument.Open(memory, false);
        return word.MainDocumentPart!.Document.Body!.Descendants<SectionProperties>().Count();
    }

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static string Piece(string piece, string kind) => piece.StartsWith('<') && piece.Length > 2 && (piece[1] is '/'
        || piece.StartsWith("<w:", StringComparison.Ordinal)) ? piece
        : $"<w:r><w:{kind} xml:space=\"preserve\">{System.Security.SecurityElement.Escape(piece)}</w:{kind}></w:r>";

    private static string Line(Paragraph paragraph)
        => string.Concat(paragraph.Descendants().Where(piece => piece is DocumentFormat.OpenXml.Wordprocessing.Text or Break)
            .Select(piece => piece is Break ? "\n" : piece.InnerText));

    private static void Write(OpenXmlPart part, string xml)
    {
        using var content = part.GetStream(FileMode.Create, FileAccess.Write);
        content.Write(Encoding.UTF8.GetBytes(xml));
    }
}
