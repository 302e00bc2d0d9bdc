using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>Creates a structure, or changes one. Gives back its id.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Version">The version the administrator was looking at.</param>
public sealed record SaveOrganisation(int? Id, string? Name, string? Acronym, int? TerritoryId, uint Version = 0) : ICommand<int>;

internal sealed class SaveOrganisationHandler(IStaff staff, ILiveEvents live, Perimeter perimeter) : IHandler<SaveOrganisation, int>
{
    public async Task<Result<int>> Handle(SaveOrganisation command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        await staff.Hold(cancellationToken);
        var organisation = command.Id is { } id ? await staff.FindOrganisation(id, cancellationToken) : new Organisation("", null, null);
        if (organisation is null)
            return Refusal.NotFound;
        if (command.Id is not null && organisation.Version != command.Version)
            return Refusal.Conflict;
        if (command.TerritoryId is { } territory && territory != organisation.TerritoryId
            && await staff.FindTerritory(territory, cancellationToken) is not { Active: true })
            return StaffRefusals.TerritoryClosed;
        if (organisation.Describe(command.Name, command.Acronym, command.TerritoryId) is { } refusal)
            return refusal;
        if (await staff.OrganisationNameTaken(organisation.Name, command.Id, cancellationToken))
            return StaffRefusals.NameTaken;
        if (command.Id is null)
            await staff.Add(organisation, cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Staff));
        return organisation.Id;
    }
}
