using Viesion.App.Beneficiaries;

namespace Viesion.App.Documents;

internal sealed class DocumentSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections
        => [new(DossierGroup.File, 70, "/documents", "Documents", "folder", "fichier pièce courrier")];
}
