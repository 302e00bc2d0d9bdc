namespace Viesion.Domain.Staff;

/// <summary>A structure whose collaborators accompany people: a DTAS service, a CCAS, an association…</summary>
public sealed class Organisation
{
    public const int NameMaxLength = 200;

    private Organisation() => Name = null!;

    public Organisation(string name, string? acronym, int? territoryId) => (Name, Acronym, TerritoryId) = (name, acronym, territoryId);

    public int Id { get; private set; }

    public string Name { get; private set; }

    public string? Acronym { get; private set; }

    /// <summary>The territory it works for; null for a structure of the whole département.</summary>
    public int? TerritoryId { get; private set; }
}
