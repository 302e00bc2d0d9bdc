using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Followed today by anyone of this structure.</summary>
public sealed class OrganisationCriterion : LookupCriterion
{
    public const string Name = "structure";

    public override string Key => Name;

    public override string Label => "Structure";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 2;

    public override string Help => "Les dossiers suivis aujourd’hui par un collaborateur de cette structure.";

    public override string Placeholder => "Nom de la structure";

    public override bool OfferedTo(Perimeter perimeter) => !perimeter.SeesOwnAlone;

    public override async Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => await db.Organisations
            .Where(organisation => db.MatchingOrganisations(typed).Select(match => match.Id).Contains(organisation.Id))
            .OrderBy(organisation => organisation.Name).Take(AtMost)
            .Select(organisation => new CriterionChoice(organisation.Id.ToString(), organisation.Name, organisation.Acronym)).ToListAsync();

    public override async Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return await db.Organisations.Where(organisation => ids.Contains(organisation.Id))
            .Select(organisation => new CriterionChoice(organisation.Id.ToString(), organisation.Name, organisation.Acronym)).ToListAsync();
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (ids, running) = (Ids(values), scope.Db.Assignments.RunningOn(scope.Today));
        return lines.Where(line => running.Where(a => a.OrganisationId != null && ids.Contains(a.OrganisationId.Value))
            .Select(a => a.BeneficiaryId).Contains(line.BeneficiaryId));
    }
}
