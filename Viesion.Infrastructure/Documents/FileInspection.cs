using System.IO.Compression;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Merge;

namespace Viesion.Infrastructure.Documents;

/// <summary>Reads the first bytes, and the entries of what is an archive: the extension alone proves nothing (DOC-02).</summary>
internal sealed class FileInspection(IDocumentStore store) : IFileInspection
{
    // Of a name that is longer nobody reads the rest.
    private const int LongestName = 80;

    // Readers take a PDF whose header begins within its first 1,024 bytes (PDF 1.7, annex H.3.4.1): scanners and mail gateways write
    // before it.
    private const int PdfHeaderWithin = 1024;
    private static readonly byte[] OleMacros = System.Text.Encoding.Unicode.GetBytes("_VBA_PROJECT");

    public Result<FileFormat> Format(string fileName, ReceivedFile file)
    {
        if (Path.GetExtension(fileName).ToLowerInvariant() is ".docm" or ".dotm")
            return DocumentRefusals.Macros;
        if (FileFormats.Promised(fileName) is not { } promised)
            return DocumentRefusals.BadFormat;
        using var content = store.Look(file);
        if (content is null)
            return DocumentRefusals.Lost;
        return Unlike(promised, content) is { } refusal ? refusal : promised;
    }

    public Refusal? Template(string fileName, ReceivedFile file)
    {
        if (Path.GetExtension(fileName).ToLowerInvariant() is ".docm" or ".dotm")
            return DocumentRefusals.Macros;
        if (FileFormats.Promised(fileName) is not FileFormat.Docx)
            return TemplateRefusals.NotDocx;
        if (file.Size > DocumentTemplate.MaxBytes)
            return TemplateRefusals.TooBig;
        using var content = store.Look(file);
        if (content is null)
            return DocumentRefusals.Lost;
        if (Unlike(FileFormat.Docx, content) is { } refusal)
            return refusal.Code == DocumentRefusals.NotWhatItSays(FileFormat.Docx).Code ? TemplateRefusals.Broken : refusal;
        content.Position = 0;
        var template = LetterTemplate.Read(content);
        if (!template.Succeeded)
            return template.Refusal;
        UnknownField[] unknown = [.. template.Value.Fields.Where(field => MergeFields.Find(field) is null).Select(
            field => UserText.Shorten(field, LongestName)).Distinct().Select(field => new UnknownField(field, MergeFields.Nearest(field)))];
        return unknown.Length > 0 ? TemplateRefusals.UnknownFields(unknown) : template.Value.Unclosed ? TemplateRefusals.Unclosed : null;
    }

    private static Refusal? Unlike(FileFormat promised, Stream content)
    {
        Span<byte> head = stackalloc byte[PdfHeaderWithin + 4];
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var start = head[..read];
        content.Position = 0;
        var right = promised switch
        {
            FileFormat.Pdf => start.IndexOf("%PDF-"u8) >= 0,
            FileFormat.Png => start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            FileFormat.Jpeg => start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            FileFormat.Doc => start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
            _ => start.StartsWith("PK"u8),
        };
        if (!right)
            return DocumentRefusals.NotWhatItSays(promised);
        return promised switch
        {
            FileFormat.Doc => HoldsMacros(content) ? DocumentRefusals.Macros : null,
            FileFormat.Docx or FileFormat.Odt => Unlike(promised, ZipInspection.Of(content), content),
            _ => null,
        };
    }

    private static Refusal? Unlike(FileFormat promised, ZipInspection? zip, Stream content)
        => zip is null ? DocumentRefusals.NotWhatItSays(promised)
            : zip.TooBig ? DocumentRefusals.Bomb
            : zip.HasMacros ? DocumentRefusals.Macros
            : promised is FileFormat.Docx
            ? (zip.Has("[Content_Types].xml") && zip.Has("word/document.xml") ? null : DocumentRefusals.NotWhatItSays(promised))
            : IsText(content) ? null : DocumentRefusals.NotWhatItSays(promised);

    private static bool IsText(Stream content)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("mimetype") is not { } said)
            return false;
        using var text = new StreamReader(said.Open());
        return text.ReadToEnd().Trim() == FileFormats.ContentType(FileFormat.Odt);
    }

    private static bool HoldsMacros(Stream content)
    {
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        return whole.GetBuffer().AsSpan(0, (int)whole.Length).IndexOf(OleMacros) >= 0;
    }
}
