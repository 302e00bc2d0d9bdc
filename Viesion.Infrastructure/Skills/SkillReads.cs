using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Skills;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Skills;

/// <summary>The skills of a dossier (DOS-11).</summary>
public sealed class SkillReads(ViesionDbContext db, Perimeter perimeter)
{
    /// <summary>By group and filière, the latest first, in one statement. Null outside the perimeter.</summary>
    public async Task<DossierSkills?> OfDossier(int beneficiaryId)
    {
        var dossier = await db.Beneficiaries.Where(b => b.Id == beneficiaryId).Select(b => new
        {
            b.Id,
            Rows = (from s in db.Skills
                    where s.BeneficiaryId == b.Id
                    join item in db.ListItems on s.ItemId equals item.Id
                    join field in db.ListItems on item.ParentId equals field.Id
                    join fields in db.ListItems on field.ParentId equals fields.Id
                    orderby fields.Position, fields.Label, field.Position, field.Label, s.Start descending, s.Id descending
                    select new
                    {
                        Skill = s,
                        item.Label,
                        Field = field.Label,
                        Group = fields.Label,
                        Level = db.ListItems.Where(l => l.Id == s.LevelId).Select(l => l.Label).FirstOrDefault(),
                        Author = db.StaffMembers.Where(m => m.Id == s.AuthorId).Select(m => m.FirstName + " " + m.LastName)
                            .FirstOrDefault(),
                    }).ToList(),
        }).AsNoTracking().AsSingleQuery().SingleOrDefaultAsync();
        return dossier is null ? null : new DossierSkills(beneficiaryId, [.. dossier.Rows.Select(row => new SkillRow
        {
            Id = row.Skill.Id,
            Version = row.Skill.Version,
            Content = row.Skill.ToContent(),
            Label = row.Label,
            Field = row.Field,
            Group = row.Group,
            Level = row.Level,
            Author = row.Author,
            RecordedAt = row.Skill.RecordedAt,
            MayDelete = Skill.MayDelete(row.Skill.AuthorId, perimeter),
        })], Rights.EditsDossier(perimeter.Profile));
    }
}
