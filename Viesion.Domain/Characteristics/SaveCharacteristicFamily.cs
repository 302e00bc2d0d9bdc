using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Characteristics;

/// <summary>Creates a family, at the end, or renames one.</summary>
/// <param name="Id">Null for a new one.</param>
/// <param name="Version">The version the person saw.</param>
public sealed record SaveCharacteristicFamily(int? Id, uint Version, string? Name) : ICommand<Done>;

internal sealed class SaveCharacteristicFamilyHandler(ICharacteristicDefinitions definitions, Perimeter perimeter)
    : IHandler<SaveCharacteristicFamily, Done>
{
    public async Task<Result<Done>> Handle(SaveCharacteristicFamily command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (CharacteristicFamily.Check(command.Name) is { } refusal)
            return refusal;
        var families = await definitions.Families(cancellationToken);
        var name = command.Name!.Trim();
        if (families.Any(other => other.Id != command.Id && string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)))
            return CharacteristicRefusals.FamilyTwice;
        if (command.Id is null)
        {
            definitions.Add(new CharacteristicFamily(name, families.Count + 1));
            return Done.Value;
        }
        if (families.FirstOrDefault(known => known.Id == command.Id) is not { } family)
            return Refusal.NotFound;
        return family.Version != command.Version ? Refusal.Conflict : Done.Unless(family.Rename(name));
    }
}
