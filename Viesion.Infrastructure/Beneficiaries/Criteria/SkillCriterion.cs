using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Has this skill today: recorded and not over.</summary>
public sealed class SkillCriterion : LookupCriterion
{
    public override string Key => "competence";

    public override string Label => "Compétence";

    public override CriterionGroup Group => CriterionGroup.Project;

    public override int Rank => 2;

    public override string Help
        => "Une compétence notée au dossier et non terminée. Plusieurs compétences : les dossiers de l’une ou de l’autre.";

    public override string Placeholder => "Nom de la compétence";

    public override Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => Choices(db, db.ListItems.Where(item => item.Kind == ListKind.Skill && item.Active && db.Normalised(item.Label)
            .Contains(db.Normalised(typed))).OrderBy(item => item.Label).Take(AtMost));

    public override Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return Choices(db, db.ListItems.Where(item => item.Kind == ListKind.Skill && ids.Contains(item.Id)));
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (ids, today) = (Ids(values), scope.Today);
        return lines.Where(line => scope.Db.Skills.Where(thing => ids.Contains(thing.ItemId) && (thing.End == null || thing.End >= today))
            .Select(thing => thing.BeneficiaryId).Contains(line.BeneficiaryId));
    }

    private static async Task<IReadOnlyList<CriterionChoice>> Choices(ViesionDbContext db, IQueryable<ListItem> items) => await items
        .Select(item => new CriterionChoice(item.Id.ToString(), item.Label, db.ListItems.Where(above => above.Id == item.ParentId)
        .Select(above => above.Label).FirstOrDefault())).ToListAsync();
}
