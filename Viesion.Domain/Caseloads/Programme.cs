namespace Viesion.Domain.Caseloads;

/// <summary>Dispositif. The département uses one: « Accompagnement RSA ».</summary>
public sealed class Programme
{
    private Programme() => Name = null!;

    public Programme(string name, bool isDefault) => (Name, IsDefault) = (name, isDefault);

    public int Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>The one the sync enrols people on.</summary>
    public bool IsDefault { get; private set; }
}
