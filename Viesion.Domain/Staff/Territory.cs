namespace Viesion.Domain.Staff;

/// <summary>A DTAS: the département's territory, which secretariats and heads answer for.</summary>
public sealed class Territory
{
    public const int NameMaxLength = 100;

    private Territory() => (Code, Name) = (null!, null!);

    /// <param name="code">As Genesis writes it in the column <c>dtas</c>.</param>
    /// <param name="name">As people read it.</param>
    public Territory(string code, string name) => (Code, Name) = (code, name);

    public int Id { get; private set; }

    public string Code { get; private set; }

    public string Name { get; private set; }
}
