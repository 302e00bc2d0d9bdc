using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>
/// Checks the structure and the territory that a collaborator is given: they exist, and a closed one is only kept, never newly given.
/// </summary>
public sealed class StaffPlaces(IStaff staff)
{
    public async Task<Refusal?> Check(StaffDetails details, StaffMember? before, CancellationToken cancellationToken)
    {
        if (details.OrganisationId is { } organisation && organisation != before?.OrganisationId
            && await staff.FindOrganisation(organisation, cancellationToken) is not { Active: true })
            return StaffRefusals.OrganisationClosed;
        if (details.TerritoryId is { } territory && territory != before?.TerritoryId
            && await staff.FindTerritory(territory, cancellationToken) is not { Active: true })
            return StaffRefusals.TerritoryClosed;
        return null;
    }
}
