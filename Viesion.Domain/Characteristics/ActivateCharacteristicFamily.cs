using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Takes a family and its characteristics out of the dossiers, or puts them back.</summary>
public sealed record ActivateCharacteristicFamily(int Id, bool Active) : ICommand<Done>;

internal sealed class ActivateCharacteristicFamilyHandler(ICharacteristicDefinitions definitions, Perimeter perimeter)
    : IHandler<ActivateCharacteristicFamily, Done>
{
    public async Task<Result<Done>> Handle(ActivateCharacteristicFamily command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await definitions.FindFamily(command.Id, cancellationToken) is not { } family)
            return Refusal.NotFound;
        family.Activate(command.Active);
        return Done.Value;
    }
}
