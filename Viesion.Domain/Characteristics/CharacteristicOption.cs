namespace Viesion.Domain.Characteristics;

/// <summary>A choice of a characteristic of type list. Deactivated rather than removed once a dossier holds it.</summary>
public sealed class CharacteristicOption
{
    public const int LabelMaxLength = 150;

    private CharacteristicOption() => Label = "";

    internal CharacteristicOption(string label, int position, bool active) => (Label, Position, Active) = (label, position, active);

    public int Id { get; private set; }

    public int DefinitionId { get; private set; }

    public string Label { get; private set; }

    public int Position { get; private set; }

    /// <summary>Offered to those who write; a value that holds it keeps it all the same.</summary>
    public bool Active { get; private set; } = true;

    internal void Write(string label, int position, bool active) => (Label, Position, Active) = (label, position, active);
}
