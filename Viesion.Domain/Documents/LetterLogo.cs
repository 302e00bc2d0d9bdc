namespace Viesion.Domain.Documents;

/// <summary>The image of a logo: the département's, the FSE's, or a structure's own.</summary>
public sealed class LetterLogo
{
    public const long MaxBytes = 1024 * 1024;

    private LetterLogo() => Sha256 = null!;

    public LetterLogo(LogoVariant variant, int? organisationId, FileFormat format, string sha256)
        => (Variant, OrganisationId, Format, Sha256) = (variant, organisationId, format, sha256);

    public int Id { get; private set; }

    public LogoVariant Variant { get; private set; }

    /// <summary>The structure, for <see cref="LogoVariant.Organisation"/> alone.</summary>
    public int? OrganisationId { get; private set; }

    /// <summary>PNG or JPEG.</summary>
    public FileFormat Format { get; private set; }

    public string Sha256 { get; private set; }

    public uint Version { get; private set; }

    public void Bring(FileFormat format, string sha256) => (Format, Sha256) = (format, sha256);
}
