using System.Globalization;
using System.Text;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>
/// A Word template of letters (DOC-04), that administrators bring. Its content was checked: it bears known fields only. Deactivated rather
/// than deleted.
/// </summary>
public sealed class DocumentTemplate
{
    public const int NameMaxLength = 120;
    public const int FileNameMaxLength = 200;
    public const long MaxBytes = 5 * 1024 * 1024;

    private DocumentTemplate() => (Name, FileName, Sha256) = (null!, null!, null!);

    public int Id { get; private set; }

    public string Name { get; private set; }

    public TemplateKind Kind { get; private set; }

    public LogoVariant Logo { get; private set; }

    /// <summary>As it was called when it was uploaded.</summary>
    public string FileName { get; private set; }

    public long Size { get; private set; }

    public string Sha256 { get; private set; }

    public bool Active { get; private set; } = true;

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Null for those that Viesion brings.</summary>
    public int? UpdatedById { get; private set; }

    public uint Version { get; private set; }

    public static DocumentTemplate New() => new();

    public Refusal? Describe(TemplateContent content)
    {
        var name = string.Join(' ', (content.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length is 0 or > NameMaxLength)
            return name.Length == 0 ? TemplateRefusals.NoName : TemplateRefusals.LongName(name.Length);
        if (!Enum.IsDefined(content.Kind) || !Enum.IsDefined(content.Logo))
            return TemplateRefusals.NoName;
        (Name, Kind, Logo) = (name, content.Kind, content.Logo);
        return null;
    }

    /// <summary>Another file, which was checked.</summary>
    public void Bring(string fileName, ReceivedFile file, int? by, DateTimeOffset now)
    {
        // The end of it: there stands the extension. Signs that are not seen, and halves of signs, go.
        var seen = string.Concat(
            fileName.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
        FileName = UserText.CutStart(seen, FileNameMaxLength);
        (Size, Sha256, UpdatedById, UpdatedAt) = (file.Size, file.Sha256, by, now);
    }

    public void Offer(bool offered) => Active = offered;
}
