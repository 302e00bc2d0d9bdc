using Viesion.App.Beneficiaries;

namespace Viesion.App.Cers;

internal sealed class CerSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections => [new(DossierGroup.Path, 30, "/contrats", "Contrats", "draw", "CER contrat engagement")];
}
