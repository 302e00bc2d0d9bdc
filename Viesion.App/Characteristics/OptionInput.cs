namespace Viesion.App.Characteristics;

/// <summary>What an administrator is typing of an option.</summary>
public sealed class OptionInput
{
    public int? Id { get; init; }

    public string? Label { get; set; }

    public bool Active { get; set; } = true;
}
