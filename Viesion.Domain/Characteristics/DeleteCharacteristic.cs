using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Deletes a characteristic that no dossier has ever used.</summary>
public sealed record DeleteCharacteristic(int Id) : ICommand<Done>;

internal sealed class DeleteCharacteristicHandler(ICharacteristicDefinitions definitions, Perimeter perimeter)
    : IHandler<DeleteCharacteristic, Done>
{
    public async Task<Result<Done>> Handle(DeleteCharacteristic command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await definitions.Find(command.Id, cancellationToken) is not { } definition)
            return Refusal.NotFound;
        if (await definitions.IsUsed(command.Id, cancellationToken))
            return CharacteristicRefusals.Used;
        definitions.Remove(definition);
        return Done.Value;
    }
}
