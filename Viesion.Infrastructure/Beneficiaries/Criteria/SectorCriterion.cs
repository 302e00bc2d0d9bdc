using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Wishes to work in one of these sectors (NAF); a section answers for its divisions.</summary>
public sealed class SectorCriterion : LookupCriterion
{
    public override string Key => "secteur";

    public override string Label => "Secteur souhaité";

    public override CriterionGroup Group => CriterionGroup.Project;

    public override int Rank => 4;

    public override string Help => "Un secteur d’activité (NAF) parmi les souhaits de la personne. Une section comprend ses divisions.";

    public override string Placeholder => "Nom ou code du secteur";

    public override Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => Choices(db.Sectors.Where(sector => db.Normalised(sector.Code + " " + sector.Name).Contains(db.Normalised(typed)))
            .OrderBy(sector => sector.Code).Take(AtMost));

    public override Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return Choices(db.Sectors.Where(sector => ids.Contains(sector.Id)));
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (ids, db) = (Ids(values), scope.Db);
        return lines.Where(
            line => db.DesiredSectors.Where(
                wish => db.Sectors.Any(sector => sector.Id == wish.SectorId
                && (ids.Contains(sector.Id) || (sector.SectionId != null && ids.Contains(sector.SectionId.Value)))))
            .Select(wish => wish.BeneficiaryId).Contains(line.BeneficiaryId));
    }

    private static async Task<IReadOnlyList<CriterionChoice>> Choices(IQueryable<Sector> sectors)
        => await sectors.Select(sector => new CriterionChoice(sector.Id.ToString(), sector.Name, sector.Code)).ToListAsync();
}
