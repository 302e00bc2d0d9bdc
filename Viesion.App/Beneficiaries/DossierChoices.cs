using Viesion.App.Layout;
using Viesion.App.Ui;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.App.Beneficiaries;

internal sealed class DossierChoices : ISearchChoices
{
    public int Order => 10;

    public IEnumerable<SearchChoice> Of(SearchAsked asked)
        => asked.Found.OfType<DossierSuggestion>().Select(dossier => new SearchChoice("Personnes", "person",
            $"{dossier.LastName} {dossier.FirstName}{(dossier.BirthName is null ? "" : $" ({dossier.BirthName})")}",
            $"{BeneficiaryTexts.FileNumber(dossier.FileNumber)} · {French.Date(dossier.BirthDate)}", $"beneficiaires/{dossier.Id}"));
}
