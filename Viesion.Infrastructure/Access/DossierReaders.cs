using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

/// <summary>Which collaborators see a dossier on a day: the perimeter, asked from the dossier's side. Profiles reach as far as <see cref="Perimeter.Scope"/> says.</summary>
internal static class DossierReaders
{
    private static readonly Profile[] Everywhere = Reaching(PerimeterScope.Everything);
    private static readonly Profile[] InTerritory = Reaching(PerimeterScope.Territory);
    private static readonly Profile[] InOrganisation = Reaching(PerimeterScope.Organisation);
    private static readonly Profile[] ByAssignment = Reaching(PerimeterScope.OwnDossiers);

    /// <summary>Empty for a dossier outside the perimeter of who asks.</summary>
    public static IQueryable<StaffMember> Of(ViesionDbContext db, int beneficiaryId, DateOnly today)
    {
        var running = db.Assignments.Where(a => a.BeneficiaryId == beneficiaryId && a.Start <= today && (a.End == null || a.End >= today));
        return db.StaffMembers.Where(member => member.Active && db.Beneficiaries.Any(b => b.Id == beneficiaryId
            && (Everywhere.Contains(member.Profile)
                || (InTerritory.Contains(member.Profile) && b.TerritoryId == member.TerritoryId)
                || (InOrganisation.Contains(member.Profile) && running.Any(a => a.OrganisationId == member.OrganisationId))
                || (ByAssignment.Contains(member.Profile) && running.Any(a => a.StaffMemberId == member.Id)))));
    }

    // Asked of the perimeter itself, so that a profile's reach is written once.
    private static Profile[] Reaching(PerimeterScope scope) => [.. Enum.GetValues<Profile>().Where(profile => new Perimeter(1, profile, 1, 1).Scope == scope)];
}
