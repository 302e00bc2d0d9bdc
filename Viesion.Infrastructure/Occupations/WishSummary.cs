namespace Viesion.Infrastructure.Occupations;

/// <summary>
/// The wishes of a person in a few words, for the résumé, with how many skills and running difficulties the dossier holds.
/// </summary>
public sealed record WishSummary(IReadOnlyList<string> Occupations, IReadOnlyList<string> Sectors, int Skills, int Difficulties)
{
    public static readonly WishSummary None = new([], [], 0, 0);
}
