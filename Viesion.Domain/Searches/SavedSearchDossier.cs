using Viesion.Domain.Access;

namespace Viesion.Domain.Searches;

/// <summary>A dossier of a fixed list. It belongs to its dossier: outside the reader's perimeter it does not exist.</summary>
[DossierData(DataKind.Identity)]
public sealed class SavedSearchDossier
{
    private SavedSearchDossier()
    {
    }

    public SavedSearchDossier(int beneficiaryId) => BeneficiaryId = beneficiaryId;

    public int SavedSearchId { get; private set; }

    public int BeneficiaryId { get; private set; }
}
