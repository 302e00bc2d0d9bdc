using System.Net;
using System.Net.Sockets;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Logging.Abstractions;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.Documents.Letters;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Documents;

public sealed class LibreOfficeTests
{
    private const string Image = """
        <w:p><w:r><w:drawing>
        <wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">
        <wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="i"/>
        <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">
        <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
        <pic:nvPicPr><pic:cNvPr id="0" name="i"/><pic:cNvPicPr/></pic:nvPicPr>
        <pic:blipFill><a:blip r:link="rIdLien"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
        </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """;

    [Fact]
    public async Task Making_a_PDF_fetches_nothing_from_elsewhere_whatever_the_document_asks()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var folder = Directory.CreateTempSubdirectory("viesion-essai-");
        var file = Path.Combine(folder.FullName, "lettre.docx");
        await File.WriteAllBytesAsync(file, ADocx.Raw(Image));
        using (var word = WordprocessingDocument.Open(file, true))
            word.MainDocumentPart!.AddHyperlinkRelationship(
                new Uri($"http://127.0.0.1:{((IPEndPoint)elsewhere.LocalEndpoint).Port}/image.png"), true, "rIdLien");

        Assert.Null(await new LibreOffice(new DocumentSettings(folder.FullName), NullLogger<LibreOffice>.Instance).Convert(
            [file], folder.FullName));

        Assert.True(File.Exists(Path.ChangeExtension(file, ".pdf")));
        Assert.False(elsewhere.Pending());
        folder.Delete(recursive: true);
    }
}
