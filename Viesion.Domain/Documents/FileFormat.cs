namespace Viesion.Domain.Documents;

/// <summary>
/// The kinds of file that a dossier takes (DOC-02). A closed set: what is served bears one of these types, never one that a browser runs.
/// </summary>
public enum FileFormat
{
    Pdf,
    Docx,
    Doc,
    Odt,
    Jpeg,
    Png,
    Zip,
}
