using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>A DTAS: the département's territory, which secretariats and heads answer for.</summary>
public sealed class Territory
{
    public const int NameMaxLength = 100;
    public const int CodeMaxLength = 40;

    private Territory() => (Code, Name) = (null!, null!);

    /// <param name="code">As Genesis writes it in the column <c>dtas</c>.</param>
    /// <param name="name">As people read it.</param>
    public Territory(string code, string name) => (Code, Name) = (code, name);

    public int Id { get; private set; }

    public string Code { get; private set; }

    public string Name { get; private set; }

    /// <summary>False: no longer offered; what bears it keeps it.</summary>
    public bool Active { get; private set; } = true;

    public uint Version { get; private set; }

    public Refusal? Describe(string? code, string? name)
    {
        if ((Label.Check(code, CodeMaxLength, nameof(Code), "le code Genesis")
            ?? Label.Check(name, NameMaxLength, nameof(Name), "le nom du territoire")) is { } refusal)
            return refusal;
        (Code, Name) = (UserText.Plain(code), UserText.Plain(name));
        return null;
    }

    public void Activate(bool active) => Active = active;
}
