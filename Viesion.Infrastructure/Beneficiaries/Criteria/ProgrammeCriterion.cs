using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Inscribed, or once inscribed, on this dispositif.</summary>
public sealed class ProgrammeCriterion : LookupCriterion
{
    public override string Key => "dispositif";

    public override string Label => "Dispositif";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 4;

    public override bool IsShort => true;

    public override string Help => "Les personnes inscrites à ce dispositif, quel que soit l’état de leur inscription.";

    public override Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => Read(db.Programmes.OrderBy(programme => programme.Id));

    public override Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return Read(db.Programmes.Where(programme => ids.Contains(programme.Id)));
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var ids = Ids(values);
        return lines.Where(line => scope.Db.Enrolments.Any(
            enrolment => enrolment.BeneficiaryId == line.BeneficiaryId && ids.Contains(enrolment.ProgrammeId)));
    }

    private static async Task<IReadOnlyList<CriterionChoice>> Read(IQueryable<Domain.Caseloads.Programme> programmes)
        => await programmes.Select(programme => new CriterionChoice(programme.Id.ToString(), programme.Name, null)).ToListAsync();
}
