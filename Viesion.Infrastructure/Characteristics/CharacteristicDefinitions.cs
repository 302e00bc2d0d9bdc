using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Characteristics;

internal sealed class CharacteristicDefinitions(ViesionDbContext db) : ICharacteristicDefinitions
{
    public Task<CharacteristicDefinition?> Find(int id, CancellationToken cancellationToken)
        => db.CharacteristicDefinitions.Include(definition => definition.Options)
            .SingleOrDefaultAsync(definition => definition.Id == id, cancellationToken);

    public async Task<IReadOnlyList<CharacteristicDefinition>> FindActive(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
        => await db.CharacteristicDefinitions.Include(definition => definition.Options)
            .Where(definition => ids.Contains(definition.Id) && definition.Active && db.CharacteristicFamilies.Any(
                family => family.Id == definition.FamilyId && family.Active))
            .ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<CharacteristicDefinition>> OfFamily(int familyId, CancellationToken cancellationToken)
        => await db.CharacteristicDefinitions.Where(definition => definition.FamilyId == familyId)
            .OrderBy(definition => definition.Position).ThenBy(definition => definition.Id).ToListAsync(cancellationToken);

    public Task<CharacteristicFamily?> FindFamily(int id, CancellationToken cancellationToken)
        => db.CharacteristicFamilies.SingleOrDefaultAsync(family => family.Id == id, cancellationToken);

    public async Task<IReadOnlyList<CharacteristicFamily>> Families(CancellationToken cancellationToken)
        => await db.CharacteristicFamilies.OrderBy(family => family.Position).ThenBy(family => family.Id).ToListAsync(cancellationToken);

    public Task<bool> IsUsed(int definitionId, CancellationToken cancellationToken)
        => db.CharacteristicValues.AnyAsync(value => value.DefinitionId == definitionId, cancellationToken);

    public async Task<IReadOnlySet<int>> UsedOptions(int definitionId, CancellationToken cancellationToken)
        => await db.Set<CharacteristicOption>()
            .Where(option => option.DefinitionId == definitionId && db.CharacteristicValues.Any(value => value.OptionId == option.Id))
            .Select(option => option.Id).ToHashSetAsync(cancellationToken);

    public void Add(CharacteristicFamily family) => db.Add(family);

    public void Add(CharacteristicDefinition definition) => db.Add(definition);

    public void Remove(CharacteristicDefinition definition) => db.Remove(definition);
}
