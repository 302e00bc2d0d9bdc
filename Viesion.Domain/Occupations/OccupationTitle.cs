namespace Viesion.Domain.Occupations;

/// <summary>An appellation: one of the names that a ROME métier goes by, « Aide à domicile ».</summary>
public sealed class OccupationTitle
{
    private OccupationTitle() => Name = null!;

    public OccupationTitle(int code, int occupationId, string name) => (Code, OccupationId, Name) = (code, occupationId, name);

    public int Id { get; private set; }

    /// <summary>France Travail's number (code OGR); unique.</summary>
    public int Code { get; private set; }

    public int OccupationId { get; private set; }

    public string Name { get; private set; }

    public bool Active { get; private set; } = true;
}
