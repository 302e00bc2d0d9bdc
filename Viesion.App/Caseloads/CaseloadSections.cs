using Viesion.App.Beneficiaries;

namespace Viesion.App.Caseloads;

internal sealed class CaseloadSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections =>
    [
        new(DossierGroup.File, 30, "/dispositif", "Dispositif", "assignment_turned_in", "inscription entrée sortie veille"),
        new(DossierGroup.File, 50, "/referents", "Référents", "group", "affectation accompagnement fin"),
    ];
}
