using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Difficulties;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Difficulties;

internal sealed class Difficulties(ViesionDbContext db) : IDifficulties
{
    public Task<Difficulty?> Find(int id, CancellationToken cancellationToken)
        => db.Difficulties.SingleOrDefaultAsync(difficulty => difficulty.Id == id, cancellationToken);

    public async Task<DateOnly?> Overlapping(
        int beneficiaryId, DifficultyContent content, int? exceptId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('difficulties'), {beneficiaryId})", cancellationToken);
        return await db.Difficulties.Where(
            other => other.BeneficiaryId == beneficiaryId && other.ItemId == content.ItemId && other.Id != (exceptId ?? 0)
                && (content.End == null || other.Start <= content.End) && (other.End == null || other.End >= content.Start))
            .OrderBy(other => other.Start).Select(other => (DateOnly?)other.Start).FirstOrDefaultAsync(cancellationToken);
    }

    public void Add(Difficulty difficulty) => db.Add(difficulty);

    public void Remove(Difficulty difficulty) => db.Remove(difficulty);
}
