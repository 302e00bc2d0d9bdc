using Viesion.App.Beneficiaries;

namespace Viesion.App.Assessments;

internal sealed class AssessmentSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections
        => [new(DossierGroup.Path, 60, "/bilans", "Bilans", "checklist", "questionnaire diagnostic")];
}
