using Microsoft.Extensions.Configuration;

namespace Viesion.Infrastructure.Documents;

/// <summary>Where documents are kept, and what makes PDF.</summary>
/// <param name="Folder">A folder outside of what the web serves (<c>Documents:Folder</c>); shared by the servers when there are several.
/// Beside the embedded database by default.</param>
/// <param name="LibreOffice">The program (<c>Documents:LibreOffice</c>); « soffice » of the path by default.</param>
public sealed record DocumentSettings(string Folder, string LibreOffice = "soffice")
{
    public static DocumentSettings From(IConfiguration? configuration) => new(
        configuration?["Documents:Folder"] is { Length: > 0 } folder ? folder
        : Path.Combine(Environment.GetEnvironmentVariable("VIESION_LOCAL") ?? ".local", "documents"),
        configuration?["Documents:LibreOffice"] is { Length: > 0 } program ? program : "soffice");
}
