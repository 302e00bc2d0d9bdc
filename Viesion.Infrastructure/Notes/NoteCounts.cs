namespace Viesion.Infrastructure.Notes;

/// <summary>The open notes of one person.</summary>
/// <param name="Written">Those that they wrote.</param>
/// <param name="WrittenDossiers">On how many dossiers.</param>
/// <param name="Assigned">Those that are attributed to them.</param>
/// <param name="AssignedDossiers">On how many dossiers.</param>
public sealed record NoteCounts(int Written, int WrittenDossiers, int Assigned, int AssignedDossiers)
{
    public static readonly NoteCounts None = new(0, 0, 0, 0);
}
