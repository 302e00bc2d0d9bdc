using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>The DTAS of the dossier, for those who see several.</summary>
public sealed class TerritoryCriterion : LookupCriterion
{
    public override string Key => "territoire";

    public override string Label => "Territoire";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 5;

    public override bool IsShort => true;

    public override string Help => "Le territoire (DTAS) auquel le dossier est rattaché.";

    public override bool OfferedTo(Perimeter perimeter) => perimeter.SeesEverywhere || perimeter.SeesStructure;

    public override Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => Read(db.Territories.OrderBy(territory => territory.Name));

    public override Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return Read(db.Territories.Where(territory => ids.Contains(territory.Id)));
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var ids = Ids(values);
        return lines.Where(line => ids.Contains(line.TerritoryId));
    }

    /// <summary>The ids of the values.</summary>
    public static int[] Territories(IReadOnlyList<string> values) => Ids(values);

    private static async Task<IReadOnlyList<CriterionChoice>> Read(IQueryable<Domain.Staff.Territory> territories)
        => await territories.Select(territory => new CriterionChoice(territory.Id.ToString(), territory.Name, null)).ToListAsync();
}
