namespace Viesion.Domain.Occupations;

/// <summary>
/// A métier of France Travail's ROME: « K1304 Services domestiques ». Loaded from its file; retired rather than deleted, because people
/// wished for it.
/// </summary>
public sealed class Occupation
{
    public const int CodeLength = 5;
    public const int NameMaxLength = 200;

    private Occupation() => (Code, Name) = (null!, null!);

    public Occupation(string code, string name) => (Code, Name) = (code, name);

    public int Id { get; private set; }

    /// <summary>A letter and four digits; unique.</summary>
    public string Code { get; private set; }

    public string Name { get; private set; }

    /// <summary>False once the ROME no longer holds it: not offered any more, still read where it was wished for.</summary>
    public bool Active { get; private set; } = true;
}
