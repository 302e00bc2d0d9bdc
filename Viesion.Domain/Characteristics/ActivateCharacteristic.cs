using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Takes a characteristic out of the dossiers, or puts it back; its values stay.</summary>
public sealed record ActivateCharacteristic(int Id, bool Active) : ICommand<Done>;

internal sealed class ActivateCharacteristicHandler(ICharacteristicDefinitions definitions, Perimeter perimeter)
    : IHandler<ActivateCharacteristic, Done>
{
    public async Task<Result<Done>> Handle(ActivateCharacteristic command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await definitions.Find(command.Id, cancellationToken) is not { } definition)
            return Refusal.NotFound;
        definition.Activate(command.Active);
        return Done.Value;
    }
}
