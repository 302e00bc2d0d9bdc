using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>What a download needs to know before its first byte.</summary>
/// <param name="Title">Of the report, for the name of the file.</param>
/// <param name="Letters">What letters were asked for; null for a workbook.</param>
public sealed record ExportFile(string Title, DateTimeOffset FinishedAt, long Bytes, LetterOrder? Letters = null)
{
    public string Extension => Letters is null ? ".xlsx" : FileFormats.Extension(Format);

    public string ContentType => Letters is null ? Xlsx.ContentType : FileFormats.ContentType(Format);

    private FileFormat Format => Letters!.OneEach ? FileFormat.Zip : Letters.Format is LetterFormat.Pdf ? FileFormat.Pdf : FileFormat.Docx;
}
