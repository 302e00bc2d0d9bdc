using Viesion.App.Beneficiaries;
using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

internal sealed class OrganisationChoices : ISearchChoices
{
    public int Order => 50;

    public IEnumerable<SearchChoice> Of(SearchAsked asked)
        => asked.Found.OfType<OrganisationSuggestion>().Select(organisation => new SearchChoice("Structures", "business",
            organisation.Name, organisation.Territory, Rights.SeesDossiers(asked.Profile)
            ? DossierListAddress.Of(new DossierQuery { OrganisationId = organisation.Id }) : ""));
}
