using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// Which collaborators see a dossier on a day: the perimeter, asked from the dossier's side. Profiles reach as far as <see cref="Grants"/>
/// says.
/// </summary>
internal static class DossierReaders
{
    private static readonly Profile[] Everywhere = Reaching(Reach.Everywhere);
    private static readonly Profile[] InTerritory = Reaching(Reach.Territory);
    private static readonly Profile[] InOrganisation = Reaching(Reach.Structure);
    private static readonly Profile[] ByAssignment = Reaching(Reach.Assignment);

    /// <summary>Empty for a dossier outside the perimeter of who asks.</summary>
    public static IQueryable<StaffMember> Of(ViesionDbContext db, int beneficiaryId, DateOnly today)
    {
        var running = db.Assignments.RunningOn(today).Where(a => a.BeneficiaryId == beneficiaryId);
        return db.StaffMembers.Where(member => member.Active && db.Beneficiaries.Any(b => b.Id == beneficiaryId
            && (Everywhere.Contains(member.Profile)
                || (InTerritory.Contains(member.Profile) && b.TerritoryId == member.TerritoryId)
                || (InOrganisation.Contains(member.Profile) && running.Any(a => a.OrganisationId == member.OrganisationId))
                || (ByAssignment.Contains(member.Profile) && running.Any(a => a.StaffMemberId == member.Id)))));
    }

    private static Profile[] Reaching(Reach reach)
        => [.. Enum.GetValues<Profile>().Where(profile => Grants.Of(profile).Contains(new Grant(reach, DataKind.Identity)))];
}
