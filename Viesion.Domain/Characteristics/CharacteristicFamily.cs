using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>
/// A heading under which characteristics stand together (DOS-07): « Mobilité ». Deactivated, it takes its characteristics out of the
/// dossiers; their values stay.
/// </summary>
public sealed class CharacteristicFamily
{
    public const int NameMaxLength = 80;

    private CharacteristicFamily() => Name = "";

    public CharacteristicFamily(string name, int position) => (Name, Position) = (name, position);

    public int Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>From 1, in the order shown.</summary>
    public int Position { get; private set; }

    public bool Active { get; private set; } = true;

    public uint Version { get; private set; }

    /// <summary>What is wrong with a name, if anything.</summary>
    public static Refusal? Check(string? name) => string.IsNullOrWhiteSpace(name) ? CharacteristicRefusals.NoFamilyName
        : name.Trim().Length > NameMaxLength
        ? CharacteristicRefusals.TooLong(nameof(SaveCharacteristicFamily.Name), name.Trim().Length, NameMaxLength) : null;

    public Refusal? Rename(string? name)
    {
        if (Check(name) is { } refusal)
            return refusal;
        Name = name!.Trim();
        return null;
    }

    public void Activate(bool active) => Active = active;

    internal void Place(int position) => Position = position;
}
