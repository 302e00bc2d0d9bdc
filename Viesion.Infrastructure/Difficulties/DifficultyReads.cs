using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Difficulties;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Difficulties;

/// <summary>The difficulties of a dossier (DOS-11), each read in one statement.</summary>
public sealed class DifficultyReads(ViesionDbContext db, Perimeter perimeter)
{
    /// <summary>By nature, the latest first. Null outside the perimeter.</summary>
    public async Task<DossierDifficulties?> OfDossier(int beneficiaryId)
    {
        var dossier = await db.Beneficiaries.Where(b => b.Id == beneficiaryId).Select(b => new
        {
            b.Id,
            Rows = (from d in db.Difficulties
                    where d.BeneficiaryId == b.Id
                    join item in db.ListItems on d.ItemId equals item.Id
                    join nature in db.ListItems on item.ParentId equals nature.Id
                    orderby nature.Position, nature.Label, d.Start descending, d.Id descending
                    select new
                    {
                        Difficulty = d,
                        item.Label,
                        Nature = nature.Label,
                        Achievement = db.ListItems.Where(a => a.Id == d.AchievementId).Select(a => a.Label).FirstOrDefault(),
                        Author = db.StaffMembers.Where(s => s.Id == d.AuthorId).Select(s => s.FirstName + " " + s.LastName)
                            .FirstOrDefault(),
                    }).ToList(),
        }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync();
        return dossier is null ? null : new DossierDifficulties(beneficiaryId, [.. dossier.Rows.Select(row => new DifficultyRow
        {
            Id = row.Difficulty.Id,
            Version = row.Difficulty.Version,
            Content = row.Difficulty.ToContent(),
            Label = row.Label,
            Nature = row.Nature,
            Achievement = row.Achievement,
            Author = row.Author,
            RecordedAt = row.Difficulty.RecordedAt,
            MayDelete = Difficulty.MayDelete(row.Difficulty.AuthorId, perimeter),
        })], Rights.EditsDossier(perimeter.Profile));
    }

    /// <summary>Empty outside the perimeter.</summary>
    internal Task<List<FriseDifficulty>> ForFrise(int beneficiaryId) => (
        from d in db.Difficulties
        where d.BeneficiaryId == beneficiaryId
        join item in db.ListItems on d.ItemId equals item.Id
        join nature in db.ListItems on item.ParentId equals nature.Id
        orderby d.Start, d.Id
        select new FriseDifficulty(item.Label, nature.Label, db.ListItems.Where(a => a.Id == d.AchievementId).Select(a => a.Label)
        .FirstOrDefault(), d.Start, d.End)).ToListAsync();
}
