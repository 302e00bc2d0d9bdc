namespace Viesion.Domain.Documents;

/// <summary>What each kind of file is called, by its name and over the web.</summary>
public static class FileFormats
{
    /// <summary>What a person may file. An archive is something that only Viesion makes.</summary>
    public static readonly IReadOnlyList<FileFormat> Filed = [
        FileFormat.Pdf, FileFormat.Docx, FileFormat.Doc, FileFormat.Odt, FileFormat.Jpeg, FileFormat.Png];

    /// <summary>For the <c>accept</c> of a file field.</summary>
    public const string Accept = ".pdf,.docx,.doc,.odt,.jpg,.jpeg,.png";

    public static string Extension(FileFormat format) => format switch
    {
        FileFormat.Jpeg => ".jpg",
        _ => $".{format.ToString().ToLowerInvariant()}",
    };

    public static string ContentType(FileFormat format) => format switch
    {
        FileFormat.Pdf => "application/pdf",
        FileFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileFormat.Doc => "application/msword",
        FileFormat.Odt => "application/vnd.oasis.opendocument.text",
        FileFormat.Jpeg => "image/jpeg",
        FileFormat.Png => "image/png",
        _ => "application/zip",
    };

    /// <summary>« PDF », « Word »…</summary>
    public static string Name(FileFormat format) => format switch
    {
        FileFormat.Docx or FileFormat.Doc => "Word",
        FileFormat.Odt => "OpenDocument",
        FileFormat.Jpeg or FileFormat.Png => "Image",
        _ => format.ToString().ToUpperInvariant(),
    };

    /// <summary>What the name of a file promises; null when it is none of those that one may file.</summary>
    public static FileFormat? Promised(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".jpeg" => FileFormat.Jpeg,
        var extension => Filed.Where(format => Extension(format) == extension).Select(format => (FileFormat?)format).FirstOrDefault(),
    };
}
