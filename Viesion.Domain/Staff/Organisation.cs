using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>A structure whose collaborators accompany people: a DTAS service, a CCAS, an association…</summary>
public sealed class Organisation
{
    public const int NameMaxLength = 200;
    public const int AcronymMaxLength = 40;

    private Organisation() => Name = null!;

    public Organisation(string name, string? acronym, int? territoryId) => (Name, Acronym, TerritoryId) = (name, acronym, territoryId);

    public int Id { get; private set; }

    public string Name { get; private set; }

    public string? Acronym { get; private set; }

    /// <summary>The territory it works for; null for a structure of the whole département.</summary>
    public int? TerritoryId { get; private set; }

    /// <summary>False: no longer offered; what bears it keeps it.</summary>
    public bool Active { get; private set; } = true;

    public uint Version { get; private set; }

    public Refusal? Describe(string? name, string? acronym, int? territoryId)
    {
        if (Label.Check(name, NameMaxLength, nameof(Name), "le nom de la structure") is { } refusal)
            return refusal;
        if (!string.IsNullOrWhiteSpace(acronym) && Label.Check(acronym, AcronymMaxLength, nameof(Acronym), "le sigle") is { } badAcronym)
            return badAcronym;
        (Name, Acronym, TerritoryId) = (UserText.Plain(name), UserText.Plain(acronym) is { Length: > 0 } known ? known : null, territoryId);
        return null;
    }

    public void Activate(bool active) => Active = active;
}
