using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>Creates a territory, or changes one. Gives back its id.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Code">As Genesis writes it.</param>
/// <param name="Version">The version the administrator was looking at.</param>
public sealed record SaveTerritory(int? Id, string? Code, string? Name, uint Version = 0) : ICommand<int>;

internal sealed class SaveTerritoryHandler(IStaff staff, ILiveEvents live, Perimeter perimeter) : IHandler<SaveTerritory, int>
{
    public async Task<Result<int>> Handle(SaveTerritory command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        await staff.Hold(cancellationToken);
        var territory = command.Id is { } id ? await staff.FindTerritory(id, cancellationToken) : new Territory("", "");
        if (territory is null)
            return Refusal.NotFound;
        if (command.Id is not null && territory.Version != command.Version)
            return Refusal.Conflict;
        if (territory.Describe(command.Code, command.Name) is { } refusal)
            return refusal;
        if (await staff.TerritoryCodeTaken(territory.Code, command.Id, cancellationToken))
            return StaffRefusals.CodeTaken;
        if (command.Id is null)
            await staff.Add(territory, cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Staff));
        return territory.Id;
    }
}
