using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>Looks into a file: what it is, whatever its name says (DOC-02).</summary>
public interface IFileInspection
{
    /// <summary>The format, when the name and the content agree.</summary>
    Result<FileFormat> Format(string fileName, ReceivedFile file);

    /// <summary>
    /// Refuses what can't serve as a template of letters, unknown fields first, each with the nearest known one (DOC-04).
    /// </summary>
    Refusal? Template(string fileName, ReceivedFile file);
}
