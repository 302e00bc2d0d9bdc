using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Favourites;

/// <summary>The dossiers that one follows, of those that one sees today.</summary>
public sealed class FavouriteReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    private int Me => perimeter.StaffMemberId ?? 0;

    public Task<bool> Follows(int beneficiaryId)
        => db.Favourites.AnyAsync(favourite => favourite.StaffMemberId == Me && favourite.BeneficiaryId == beneficiaryId);

    /// <summary>In the order of names; never more than <see cref="Domain.Favourites.Favourite.Most"/>.</summary>
    public async Task<IReadOnlyList<FavouriteRow>> Mine()
    {
        var today = clock.Today();
        return await db.Favourites.Where(favourite => favourite.StaffMemberId == Me)
            .Join(db.Beneficiaries, favourite => favourite.BeneficiaryId, dossier => dossier.Id,
            (favourite, dossier) => new { favourite.Since, Dossier = dossier })
            .OrderBy(pair => pair.Dossier.LastName).ThenBy(pair => pair.Dossier.FirstName).ThenBy(pair => pair.Dossier.Id)
            .Select(pair => new FavouriteRow(pair.Dossier.Id, pair.Dossier.FileNumber, pair.Dossier.FirstName, pair.Dossier.LastName,
            pair.Dossier.Address.City,
                db.Enrolments.Where(enrolment => enrolment.BeneficiaryId == pair.Dossier.Id).OrderBy(enrolment => enrolment.ProgrammeId)
                    .Select(enrolment => (EnrolmentState?)enrolment.State).FirstOrDefault(),
                db.Assignments.Caseloads(today).Where(assignment => assignment.BeneficiaryId == pair.Dossier.Id)
                    .Join(db.StaffMembers, assignment => assignment.StaffMemberId, member => member.Id,
                    (assignment, member) => member.FirstName + " " + member.LastName)
                    .FirstOrDefault(), pair.Since)).ToListAsync();
    }
}
