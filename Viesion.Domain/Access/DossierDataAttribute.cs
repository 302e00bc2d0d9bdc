namespace Viesion.Domain.Access;

/// <summary>
/// Says of which kind a thing of a dossier is. Both walls read it: EF's filters and, through the table's name, PostgreSQL's policies.
/// A thing that bears a dossier's number without it is refused when the program starts, and its table stays shut (docs/adr/0022).
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DossierDataAttribute(DataKind kind) : Attribute
{
    public DataKind Kind { get; } = kind;
}
