using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Skills;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Skills;

internal sealed class Skills(ViesionDbContext db) : ISkills
{
    public Task<Skill?> Find(int id, CancellationToken cancellationToken)
        => db.Skills.SingleOrDefaultAsync(skill => skill.Id == id, cancellationToken);

    public async Task<DateOnly?> Overlapping(int beneficiaryId, SkillContent content, int? exceptId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('skills'), {beneficiaryId})", cancellationToken);
        return await db.Skills.Where(
            other => other.BeneficiaryId == beneficiaryId && other.ItemId == content.ItemId && other.Id != (exceptId ?? 0)
                && (content.End == null || other.Start <= content.End) && (other.End == null || other.End >= content.Start))
            .OrderBy(other => other.Start).Select(other => (DateOnly?)other.Start).FirstOrDefaultAsync(cancellationToken);
    }

    public void Add(Skill skill) => db.Add(skill);

    public void Remove(Skill skill) => db.Remove(skill);
}
