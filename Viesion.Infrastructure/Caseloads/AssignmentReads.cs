using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>The référents of a dossier, last first (CAS-06).</summary>
public sealed class AssignmentReads(ViesionDbContext db)
{
    /// <summary>Empty outside the perimeter.</summary>
    public Task<List<DossierReferent>> Of(int beneficiaryId) => (
        from a in db.Assignments
        where a.BeneficiaryId == beneficiaryId
        join s in db.StaffMembers on a.StaffMemberId equals s.Id
        orderby a.Start descending, a.Id descending
        select new DossierReferent(s.FirstName + " " + s.LastName, db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.Name)
        .FirstOrDefault(), a.Kind, a.Start, a.End, a.EndCause,
            db.StaffMembers.Where(ender => ender.Id == a.EndedById).Select(ender => ender.FirstName + " " + ender.LastName)
            .FirstOrDefault(),
            db.ListItems.Where(item => item.Id == a.EndReasonId).Select(item => item.Label).FirstOrDefault())).ToListAsync();
}
