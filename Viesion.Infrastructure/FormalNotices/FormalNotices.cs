using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.FormalNotices;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.FormalNotices;

internal sealed class FormalNotices(ViesionDbContext db) : IFormalNotices
{
    public Task<FormalNoticeRequest?> Find(int id, CancellationToken cancellationToken)
        => db.FormalNotices.SingleOrDefaultAsync(request => request.Id == id, cancellationToken);

    public async Task<FormalNoticeRequest?> FindOpen(int beneficiaryId, CancellationToken cancellationToken)
    {
        // Two requests at once would collide on the unique index: the second waits, and then finds the first.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('formal_notice_requests'), {beneficiaryId})",
            cancellationToken);
        return await db.FormalNotices.SingleOrDefaultAsync(
            request => request.BeneficiaryId == beneficiaryId && request.State == FormalNoticeState.Requested, cancellationToken);
    }

    public void Add(FormalNoticeRequest request) => db.Add(request);

    public Task<string> StaffName(int staffMemberId, CancellationToken cancellationToken)
        => db.StaffMembers.Where(member => member.Id == staffMemberId).Select(member => member.FirstName + " " + member.LastName)
            .SingleAsync(cancellationToken);

    public async Task<IReadOnlyList<int>> Secretariats(int territoryId, CancellationToken cancellationToken)
        => await db.StaffMembers.Where(member => member.Active && member.Profile == Profile.TerritorySecretariat
            && member.TerritoryId == territoryId).Select(member => member.Id).ToListAsync(cancellationToken);
}
