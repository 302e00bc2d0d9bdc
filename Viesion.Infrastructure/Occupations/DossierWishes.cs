namespace Viesion.Infrastructure.Occupations;

/// <summary>The wishes of a person, each list in the order of their preference.</summary>
public sealed record DossierWishes(int BeneficiaryId, IReadOnlyList<WishRow> Occupations, IReadOnlyList<WishRow> Sectors, bool MayWrite);
