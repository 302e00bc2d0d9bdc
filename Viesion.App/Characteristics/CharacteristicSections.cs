using Viesion.App.Beneficiaries;

namespace Viesion.App.Characteristics;

internal sealed class CharacteristicSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections
        => [new(DossierGroup.File, 40, "/caracteristiques", "Caractéristiques", "checklist", "situation logement mobilité")];
}
