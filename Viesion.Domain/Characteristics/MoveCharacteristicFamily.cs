using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Moves a family one place up or down.</summary>
public sealed record MoveCharacteristicFamily(int Id, bool Up) : ICommand<Done>;

internal sealed class MoveCharacteristicFamilyHandler(ICharacteristicDefinitions definitions, Perimeter perimeter)
    : IHandler<MoveCharacteristicFamily, Done>
{
    public async Task<Result<Done>> Handle(MoveCharacteristicFamily command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var families = await definitions.Families(cancellationToken);
        return Places.Move(families, family => family.Id == command.Id, command.Up, (family, position) => family.Place(position))
            ? Done.Value : Refusal.NotFound;
    }
}
