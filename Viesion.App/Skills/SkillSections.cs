using Viesion.App.Beneficiaries;

namespace Viesion.App.Skills;

internal sealed class SkillSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections
        => [new(DossierGroup.Path, 50, "/competences", "Compétences et souhaits", "school", "métier secteur permis langue")];
}
