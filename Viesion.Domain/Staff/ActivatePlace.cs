using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>Closes a structure or a territory, which is then no longer offered, or opens it again.</summary>
public sealed record ActivatePlace(PlaceKind Kind, int Id, bool Active, uint Version) : ICommand<Done>;

internal sealed class ActivatePlaceHandler(IStaff staff, ILiveEvents live, Perimeter perimeter) : IHandler<ActivatePlace, Done>
{
    public async Task<Result<Done>> Handle(ActivatePlace command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (command.Kind == PlaceKind.Organisation)
        {
            if (await staff.FindOrganisation(command.Id, cancellationToken) is not { } organisation)
                return Refusal.NotFound;
            if (organisation.Version != command.Version)
                return Refusal.Conflict;
            organisation.Activate(command.Active);
        }
        else
        {
            if (await staff.FindTerritory(command.Id, cancellationToken) is not { } territory)
                return Refusal.NotFound;
            if (territory.Version != command.Version)
                return Refusal.Conflict;
            territory.Activate(command.Active);
        }
        live.Publish(new LiveEvent(LiveTopic.Staff));
        return Done.Value;
    }
}
