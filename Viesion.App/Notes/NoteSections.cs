using Viesion.App.Beneficiaries;

namespace Viesion.App.Notes;

internal sealed class NoteSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections => [new(DossierGroup.File, 60, "/notes", "Notes", "description", "alerte remarque")];
}
