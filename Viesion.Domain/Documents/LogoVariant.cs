namespace Viesion.Domain.Documents;

/// <summary>Which logo stands at the head of a letter (guide V26, « fusion »: « logo département, FSE, sans logo »).</summary>
public enum LogoVariant
{
    None,
    Department,
    Fse,

    /// <summary>That of the host's structure.</summary>
    Organisation,
}
