using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>Deletes a structure or a territory that nothing ever used; a used one can only be closed.</summary>
public sealed record DeletePlace(PlaceKind Kind, int Id, uint Version) : ICommand<Done>;

internal sealed class DeletePlaceHandler(IStaff staff, ILiveEvents live, Perimeter perimeter) : IHandler<DeletePlace, Done>
{
    public async Task<Result<Done>> Handle(DeletePlace command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        await staff.Hold(cancellationToken);
        var organisation = command.Kind == PlaceKind.Organisation ? await staff.FindOrganisation(command.Id, cancellationToken) : null;
        var territory = command.Kind == PlaceKind.Territory ? await staff.FindTerritory(command.Id, cancellationToken) : null;
        if ((organisation?.Version ?? territory?.Version) is not { } version)
            return Refusal.NotFound;
        if (version != command.Version)
            return Refusal.Conflict;
        if (organisation is not null ? await staff.Used(organisation, cancellationToken) : await staff.Used(territory!, cancellationToken))
            return StaffRefusals.Used;
        staff.Remove((object?)organisation ?? territory!);
        live.Publish(new LiveEvent(LiveTopic.Staff));
        return Done.Value;
    }
}
