using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Moves a characteristic one place up or down in its family.</summary>
public sealed record MoveCharacteristic(int Id, bool Up) : ICommand<Done>;

internal sealed class MoveCharacteristicHandler(ICharacteristicDefinitions definitions, Perimeter perimeter)
    : IHandler<MoveCharacteristic, Done>
{
    public async Task<Result<Done>> Handle(MoveCharacteristic command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await definitions.Find(command.Id, cancellationToken) is not { } moved)
            return Refusal.NotFound;
        var siblings = await definitions.OfFamily(moved.FamilyId, cancellationToken);
        Places.Move(siblings, definition => definition.Id == command.Id, command.Up, (definition, position) => definition.Place(position));
        return Done.Value;
    }
}
