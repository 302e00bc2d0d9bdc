namespace Viesion.Infrastructure.Skills;

/// <summary>The skills of a dossier, those that no longer hold too.</summary>
public sealed record DossierSkills(int BeneficiaryId, IReadOnlyList<SkillRow> Items, bool MayWrite);
