using Viesion.App.Access;
using Viesion.App.Beneficiaries;
using Viesion.App.Layout;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>
/// A colleague leads to their caseload or to the dossiers of their structure, for who may see some of them; nowhere otherwise: it says who
/// works where.
/// </summary>
internal sealed class ColleagueChoices : ISearchChoices
{
    public int Order => 40;

    public IEnumerable<SearchChoice> Of(SearchAsked asked)
        => asked.Found.OfType<ColleagueSuggestion>().Select(colleague => new SearchChoice("Collègues", "account_circle",
            colleague.Name,
            $"{ProfileTexts.Name(colleague.Profile)}{(colleague.Organisation is null ? "" : $" · {colleague.Organisation}")}",
            !Rights.SeesDossiers(asked.Profile) ? "" : DossierListAddress.Of(new Perimeter(null, colleague.Profile, null, null).HasCaseload
                ? new DossierQuery { ReferentId = colleague.Id } : new DossierQuery { OrganisationId = colleague.OrganisationId })));
}
