using Viesion.App.Beneficiaries;

namespace Viesion.App.Difficulties;

internal sealed class DifficultySections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections
        => [new(DossierGroup.Path, 40, "/difficultes", "Difficultés", "flag", "frein problématique")];
}
