using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Characteristics;

internal sealed class CharacteristicValues(ViesionDbContext db) : ICharacteristicValues
{
    public Task<CharacteristicValue?> Find(int id, CancellationToken cancellationToken)
        => db.CharacteristicValues.SingleOrDefaultAsync(value => value.Id == id, cancellationToken);

    public async Task<IReadOnlyList<CharacteristicValue>> Current(
        int beneficiaryId, IReadOnlyCollection<int> definitionIds, CancellationToken cancellationToken)
    {
        // One writer of a dossier's characteristics at a time, the first value included: two inserts would collide on the unique index.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('characteristic_values'), {beneficiaryId})",
            cancellationToken);
        return await db.CharacteristicValues.Where(value => value.BeneficiaryId == beneficiaryId && value.IsCurrent
            && definitionIds.Contains(value.DefinitionId)).ToListAsync(cancellationToken);
    }

    public Task<CharacteristicValue?> Previous(CharacteristicValue current, CancellationToken cancellationToken)
        => db.CharacteristicValues.Where(value => value.BeneficiaryId == current.BeneficiaryId && value.DefinitionId == current.DefinitionId
            && !value.IsCurrent && value.Id != current.Id)
            .OrderByDescending(value => value.ValidFrom).ThenByDescending(value => value.Id).FirstOrDefaultAsync(cancellationToken);

    public void Add(CharacteristicValue value) => db.Add(value);

    public void Remove(CharacteristicValue value) => db.Remove(value);
}
