using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Cers;

internal sealed class Cers(ViesionDbContext db, TimeProvider clock) : ICers
{
    public Task<Cer?> Find(int id, CancellationToken cancellationToken)
        => db.Cers.Include(cer => cer.Objectives).Include(cer => cer.Transitions).AsSplitQuery()
            .SingleOrDefaultAsync(cer => cer.Id == id, cancellationToken);

    public Task<int> NextId(CancellationToken cancellationToken)
        => db.Database.SqlQuery<int>($"SELECT nextval(pg_get_serial_sequence('cers', 'id'))::int AS \"Value\"")
            .SingleAsync(cancellationToken);

    public void Add(Cer cer) => db.Add(cer);

    public Task<int> Programme(CancellationToken cancellationToken)
        => db.Programmes.Where(programme => programme.IsDefault).Select(programme => programme.Id).SingleAsync(cancellationToken);

    public async Task<CerDraft?> FindDraft(int beneficiaryId, int? cerId, CancellationToken cancellationToken)
    {
        // One writer of a dossier's drafts at a time, the first save included: two inserts would collide on the unique index.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('cer_drafts'), {beneficiaryId})", cancellationToken);
        return await db.CerDrafts.SingleOrDefaultAsync(
            draft => draft.BeneficiaryId == beneficiaryId && draft.CerId == cerId, cancellationToken);
    }

    public void Add(CerDraft draft) => db.Add(draft);

    public void Remove(CerDraft draft) => db.Remove(draft);

    public async Task<IReadOnlyList<int>> PathwayReferents(int beneficiaryId, CancellationToken cancellationToken)
    {
        return await db.Assignments.Caseloads(clock.Today()).Where(assignment => assignment.BeneficiaryId == beneficiaryId)
            .Select(assignment => assignment.StaffMemberId).Distinct().ToListAsync(cancellationToken);
    }

    public Task<string> StaffName(int staffMemberId, CancellationToken cancellationToken)
        => db.StaffMembers.Where(member => member.Id == staffMemberId).Select(member => member.FirstName + " " + member.LastName)
            .SingleAsync(cancellationToken);
}
