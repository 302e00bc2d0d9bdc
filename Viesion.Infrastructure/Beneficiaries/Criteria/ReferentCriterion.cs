using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Followed today by this collaborator, as référent de parcours or d'étape.</summary>
public sealed class ReferentCriterion : LookupCriterion
{
    public const string Name = "referent";
    private static readonly Profile[] WithCaseload = [
        .. Enum.GetValues<Profile>().Where(profile => new Perimeter(null, profile, null, null).HasCaseload)];

    public override string Key => Name;

    public override string Label => "Référent";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 1;

    public override string Help
        => "Les dossiers que ce référent suit aujourd’hui, comme référent de parcours ou d’étape. Plusieurs référents : les dossiers de "
            + "l’un ou de l’autre.";

    public override string Placeholder => "Nom du référent";

    public override bool OfferedTo(Perimeter perimeter) => !perimeter.SeesOwnAlone;

    public override async Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => await Choices(
            db, db.StaffMembers.Where(member => db.MatchingStaff(typed).Select(match => match.Id).Contains(member.Id) && member.Active
            && WithCaseload.Contains(member.Profile)).OrderBy(member => member.LastName).ThenBy(member => member.FirstName).Take(AtMost));

    public override async Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return await Choices(db, db.StaffMembers.Where(member => ids.Contains(member.Id)));
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (ids, running) = (Ids(values), scope.Db.Assignments.RunningOn(scope.Today));
        return lines.Where(line => running.Where(a => ids.Contains(a.StaffMemberId))
            .Select(a => a.BeneficiaryId).Contains(line.BeneficiaryId));
    }

    private static Task<List<CriterionChoice>> Choices(ViesionDbContext db, IQueryable<Domain.Staff.StaffMember> members) => members
        .Select(member => new CriterionChoice(member.Id.ToString(), member.FirstName + " " + member.LastName,
            db.Organisations.Where(organisation => organisation.Id == member.OrganisationId)
            .Select(organisation => organisation.Acronym ?? organisation.Name).FirstOrDefault())).ToListAsync();
}
