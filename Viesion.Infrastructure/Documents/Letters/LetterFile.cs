using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>What was made, in a folder of its own that goes with it.</summary>
/// <param name="Filed">How many went into dossiers.</param>
public sealed record LetterFile(string Path, string Name, FileFormat Format, int Letters, int Filed) : IDisposable
{
    public string FileName => Name + FileFormats.Extension(Format);

    public void Dispose()
    {
        if (Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
            Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
    }
}
