namespace Viesion.Infrastructure.Difficulties;

/// <summary>The difficulties of a dossier, running and past.</summary>
public sealed record DossierDifficulties(int BeneficiaryId, IReadOnlyList<DifficultyRow> Items, bool MayWrite);
