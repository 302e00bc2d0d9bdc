using System.IO.Compression;
using System.Text;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Documents.Merge;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Documents;

/// <summary>What arrives is what it says, or is refused in French.</summary>
public sealed class FileInspectionTests : IDisposable
{
    private readonly DocumentSettings settings = new(Path.Combine(Path.GetTempPath(), $"viesion-inspection-{Guid.NewGuid():N}"));

    private DocumentStore Store => new(settings);

    public void Dispose()
    {
        if (Directory.Exists(settings.Folder))
            Directory.Delete(settings.Folder, recursive: true);
    }

    [Theory]
    [InlineData("scan.pdf", "%PDF-1.7 …", null)]
    [InlineData("scan.PDF", "MZ\u0090 un programme", "document-contenu")]
    [InlineData("photo.png", "%PDF-1.7", "document-contenu")]
    [InlineData("programme.exe", "MZ", "document-format")]
    [InlineData("page.html", "<script>", "document-format")]
    [InlineData("lettre.docm", "PK", "document-macros")]
    [InlineData("lettre.docx", "PK pas une archive", "document-contenu")]
    public async Task The_content_must_be_what_the_extension_says(string name, string content, string? refused)
        => Assert.Equal(refused, (await Format(name, Encoding.Latin1.GetBytes(content))).Refusal?.Code);

    [Theory]
    [InlineData(0, null)]
    [InlineData(3, null)]
    [InlineData(1023, null)]
    [InlineData(1024, "document-contenu")]
    [InlineData(5000, "document-contenu")]
    public async Task A_PDF_may_have_1024_bytes_before_its_header(int before, string? refused)
        => Assert.Equal(refused, (await Format("scan.pdf", [.. Enumerable.Repeat((byte)'\n', before),
            .. "%PDF-1.4\n1 0 obj"u8.ToArray()])).Refusal?.Code);

    [Fact]
    public async Task A_file_shorter_than_a_header_is_refused_and_one_that_ends_within_it_too()
    {
        Assert.Equal("document-contenu", (await Format("scan.pdf", "%PD"u8.ToArray())).Refusal?.Code);
        Assert.Equal("document-contenu", (await Format("photo.png", [0x89, 0x50])).Refusal?.Code);
    }

    [Fact]
    public async Task A_Word_document_is_taken_and_one_with_macros_is_not()
    {
        var docx = ADocx.Saying("Bonjour");
        Assert.Equal(FileFormat.Docx, (await Format("a.docx", docx)).Value);
        Assert.Equal(DocumentRefusals.Macros, (await Format("a.docx", ADocx.With(docx, "word/vbaProject.bin", [1, 2, 3]))).Refusal);
        Assert.Equal("document-contenu", (await Format("a.docx", Zip(("autre.txt", 10)))).Refusal?.Code);
        Assert.Equal("document-contenu", (await Format("a.docx", docx[..(docx.Length / 2)])).Refusal?.Code);
    }

    [Fact]
    public async Task An_OpenDocument_text_is_taken_and_one_with_macros_of_any_language_is_not()
    {
        var odt = ADocx.With(Zip(("content.xml", 10)), "mimetype", Encoding.ASCII.GetBytes(FileFormats.ContentType(FileFormat.Odt)));
        Assert.Equal(FileFormat.Odt, (await Format("a.odt", odt)).Value);
        Assert.Equal(DocumentRefusals.Macros, (await Format("a.odt", ADocx.With(odt, "Basic/Standard/Module1.xml", [1]))).Refusal);
        Assert.Equal(DocumentRefusals.Macros, (await Format("a.odt", ADocx.With(odt, "Scripts/python/macro.py", [1]))).Refusal);
    }

    [Fact]
    public async Task What_swells_when_it_is_unfolded_is_refused()
        => Assert.Equal(DocumentRefusals.Bomb,
            (await Format("a.docx", Zip(("[Content_Types].xml", 10), ("word/document.xml", 250 * 1024 * 1024)))).Refusal);

    [Fact]
    public async Task A_file_is_kept_once_under_its_hash_and_neither_an_empty_one_nor_a_heavy_one()
    {
        Assert.Equal(DocumentRefusals.Empty, (await Store.Receive(Stream.Null, 10)).Refusal);
        Assert.Equal(DocumentRefusals.TooBig,
            (await Store.Receive(new MemoryStream(new byte[21 * 1024 * 1024]), Document.MaxBytes)).Refusal);
        var (first, second) = (
            (await Store.Receive(new MemoryStream([1, 2, 3]), 10)).Value!, (await Store.Receive(new MemoryStream([1, 2, 3]), 10)).Value!);
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", first.Sha256);
        Store.Keep(first);
        Store.Keep(second);
        using (var content = Store.Open(first.Sha256))
            Assert.Equal(3, content!.Length);
        Assert.Single(Directory.GetFiles(settings.Folder, "*", SearchOption.AllDirectories));
        Assert.Null(Store.Look(first));
        Assert.Throws<ArgumentException>(() => Store.Open("../../etc/passwd"));
        Store.Delete(first.Sha256);
        Assert.Null(Store.Open(first.Sha256));
    }

    [Fact]
    public async Task A_template_is_told_its_unknown_fields_with_the_nearest_known_ones()
    {
        var refusal = await Template("modele.docx", ADocx.Saying("{{rdv_dat}} {{beneficiaire_nom}} {{benificiaire_prenom}}"));
        Assert.Equal(TemplateRefusals.UnknownFieldsCode, refusal!.Code);
        Assert.Contains("«\u00a0rdv_dat\u00a0» (le plus proche\u00a0: «\u00a0rdv_date\u00a0»)", refusal.Message);
        Assert.Contains("«\u00a0benificiaire_prenom\u00a0» (le plus proche\u00a0: «\u00a0beneficiaire_prenom\u00a0»)", refusal.Message);
        Assert.DoesNotContain("«\u00a0beneficiaire_nom\u00a0»", refusal.Message);
        Assert.Contains("«\u00a0rdv_lieux\u00a0»",
            (await Template("modele.docx", ADocx.Raw("<w:p/>", "<w:p><w:fldSimple w:instr=\"MERGEFIELD rdv_lieux\"/></w:p>")))!.Message);
        Assert.Null(await Template("modele.docx", DefaultLetters.Individual()));
    }

    [Fact]
    public async Task An_unknown_field_of_any_length_is_told_in_a_few_words()
    {
        var refusal = await Template(
            "modele.docx", ADocx.Raw($"<w:p><w:fldSimple w:instr=\"MERGEFIELD rdv_lieux{new string('x', 20_000)}\"/></w:p>"));
        Assert.Equal(TemplateRefusals.UnknownFieldsCode, refusal!.Code);
        Assert.InRange(refusal.Message.Length, 50, 400);
    }

    [Fact]
    public async Task A_template_that_can_t_serve_is_refused_with_its_reason()
    {
        var docx = ADocx.Saying("{{rdv_date}}");
        Assert.Equal(TemplateRefusals.NotDocx, await Template("modele.pdf", Encoding.Latin1.GetBytes("%PDF-1.4")));
        Assert.Equal(DocumentRefusals.Macros, await Template("modele.docm", docx));
        Assert.Equal(TemplateRefusals.Broken, await Template("modele.docx", docx[..^200]));
        Assert.Equal(TemplateRefusals.Broken, await Template("modele.docx", ADocx.Raw("<w:p><w:r>")));
        Assert.Equal(TemplateRefusals.Unclosed, await Template("modele.docx", ADocx.Saying("Le {{rdv_date}")));
    }

    [Theory]
    [InlineData(" INCLUDEPICTURE \"http://exemple.test/logo.png\" \\d ")]
    [InlineData(" INCLUDETEXT \"/etc/hostname\" ")]
    [InlineData(" DDEAUTO soffice \"/etc/hostname\" a ")]
    [InlineData(" link Word.Document.8 \"/etc/hostname\" ")]
    public async Task A_template_whose_field_brings_something_from_elsewhere_is_refused(string instruction)
    {
        var whole = $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{instruction[..9]}</w:instrText></w:r><w:r>"
            + $"<w:instrText>{instruction[9..]}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Assert.Equal(TemplateRefusals.Linked, await Template("modele.docx", ADocx.Raw($"<w:p>{whole}</w:p>")));
        Assert.Equal(TemplateRefusals.Linked, await Template("modele.docx", ADocx.Raw("<w:p/>", $"<w:p>{whole}</w:p>")));
        Assert.Equal(TemplateRefusals.Linked,
            await Template("modele.docx",
            ADocx.Raw($"<w:p><w:fldSimple w:instr=\"{instruction.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/></w:p>")));
    }

    [Fact]
    public async Task A_template_that_holds_another_document_or_an_image_behind_a_link_is_refused()
    {
        Assert.Equal(TemplateRefusals.Linked, await Template("modele.docx", ADocx.Raw("<w:altChunk r:id=\"rId1\"/>")));
        Assert.Equal(TemplateRefusals.Linked,
            await Template(
                "modele.docx", Linking("<w:p><w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                + "r:link=\"rIdLien\"/></w:drawing></w:r></w:p>")));
        // What the reader clicks is theirs.
        Assert.Null(
            await Template("modele.docx", Linking("<w:p><w:hyperlink r:id=\"rIdLien\"><w:r><w:t>ici</w:t></w:r></w:hyperlink></w:p>")));
    }

    [Fact]
    public async Task A_template_nested_without_end_is_refused_and_the_server_lives()
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("<w:sdt>", 60_000)), string.Concat(Enumerable.Repeat("</w:sdt>", 60_000)));
        Assert.Equal(TemplateRefusals.Broken, await Template("modele.docx", ADocx.Raw(open + "<w:p/>" + close)));
    }

    private static byte[] Linking(string body)
    {
        using var memory = new MemoryStream();
        memory.Write(ADocx.Raw(body));
        using (var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(memory, true))
            word.MainDocumentPart!.AddHyperlinkRelationship(new Uri("http://exemple.test/image.png"), true, "rIdLien");
        return memory.ToArray();
    }

    private async Task<Result<FileFormat>> Format(string name, byte[] content)
        => new FileInspection(Store).Format(name, (await Store.Receive(new MemoryStream(content), Document.MaxBytes)).Value!);

    private async Task<Refusal?> Template(string name, byte[] content)
        => new FileInspection(Store).Template(name, (await Store.Receive(new MemoryStream(content), Document.MaxBytes)).Value!);

    private static byte[] Zip(params (string Name, int Length)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, length) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(new byte[length]);
            }
        return memory.ToArray();
    }
}
