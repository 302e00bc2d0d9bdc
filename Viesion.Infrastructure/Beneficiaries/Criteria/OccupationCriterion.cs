using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Occupations;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Wishes to work in one of these occupations (ROME).</summary>
public sealed class OccupationCriterion : LookupCriterion
{
    public override string Key => "metier";

    public override string Label => "Métier souhaité";

    public override CriterionGroup Group => CriterionGroup.Project;

    public override int Rank => 3;

    public override string Help => "Un métier (ROME) parmi les souhaits de la personne. Plusieurs métiers : l’un ou l’autre.";

    public override string Placeholder => "Métier, appellation ou code ROME";

    public override async Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => [.. (await new OccupationReads(db).Find(typed)).DistinctBy(match => match.OccupationId)
            .Select(match => new CriterionChoice(CriterionReading.Text(match.OccupationId), match.Name, match.Code))];

    public override async Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return await db.Occupations.Where(occupation => ids.Contains(occupation.Id))
            .Select(occupation => new CriterionChoice(occupation.Id.ToString(), occupation.Name, occupation.Code)).ToListAsync();
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var ids = Ids(values);
        return lines.Where(line => scope.Db.DesiredOccupations.Where(wish => ids.Contains(wish.OccupationId))
            .Select(wish => wish.BeneficiaryId).Contains(line.BeneficiaryId));
    }
}
