using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

internal sealed class Caseloads(ViesionDbContext db) : ICaseloads
{
    public async Task<Enrolment?> Enrolment(int beneficiaryId, CancellationToken cancellationToken)
    {
        await OneAtATime(db, beneficiaryId, cancellationToken);
        return await db.Enrolments.Include(e => e.StandbyPeriods).Where(e => e.BeneficiaryId == beneficiaryId).OrderBy(e => e.ProgrammeId)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<Enrolment?> EnrolmentOf(int standbyId, CancellationToken cancellationToken)
    {
        if (await db.Set<StandbyPeriod>().Where(p => p.Id == standbyId).Select(p => (int?)p.BeneficiaryId)
            .SingleOrDefaultAsync(cancellationToken) is not { } dossier)
            return null;
        await OneAtATime(db, dossier, cancellationToken);
        return await db.Enrolments.Include(e => e.StandbyPeriods)
            .SingleOrDefaultAsync(e => e.StandbyPeriods.Any(p => p.Id == standbyId), cancellationToken);
    }

    public async Task<ReferentAssignment?> Assignment(int id, CancellationToken cancellationToken)
    {
        if (await db.Assignments.Where(a => a.Id == id).Select(a => (int?)a.BeneficiaryId)
            .SingleOrDefaultAsync(cancellationToken) is not { } dossier)
            return null;
        await OneAtATime(db, dossier, cancellationToken);
        return await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
    }

    public async Task<IReadOnlyList<ReferentAssignment>> AssignmentsOf(int beneficiaryId, CancellationToken cancellationToken)
        => await db.Assignments.Where(a => a.BeneficiaryId == beneficiaryId).ToListAsync(cancellationToken);

    public void Add(ReferentAssignment assignment) => db.Add(assignment);

    // Two people at once on one dossier: the second reads what the first has written, and is told in a sentence rather than by a
    // constraint.
    internal static Task OneAtATime(ViesionDbContext db, int beneficiaryId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('caseloads'), {beneficiaryId})", cancellationToken);
}
