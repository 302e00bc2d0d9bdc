namespace Viesion.Domain.Occupations;

/// <summary>
/// A sector of activity of the NAF rév. 2: a section (« F Construction ») or one of its divisions (« 43 Travaux de construction
/// spécialisés »).
/// </summary>
public sealed class Sector
{
    public const int NameMaxLength = 200;

    private Sector() => (Code, Name) = (null!, null!);

    public Sector(string code, string name, int? sectionId = null) => (Code, Name, SectionId) = (code, name, sectionId);

    public int Id { get; private set; }

    /// <summary>A letter for a section, two digits for a division; unique.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    /// <summary>The section of a division; null for a section.</summary>
    public int? SectionId { get; private set; }
}
