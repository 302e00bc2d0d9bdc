using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

internal sealed class CaseloadStaff(ViesionDbContext db) : ICaseloadStaff
{
    public async Task<StaffMember?> Referent(int staffMemberId, CancellationToken cancellationToken)
        => await db.StaffMembers.AsNoTracking().SingleOrDefaultAsync(
            s => s.Id == staffMemberId && s.Active, cancellationToken) is { Perimeter.HasCaseload: true } member ? member : null;

    public async Task<IReadOnlyList<int>> SecretariatsOf(int beneficiaryId, CancellationToken cancellationToken)
        => await db.StaffMembers.Where(s => s.Active && s.Profile == Profile.TerritorySecretariat
            && db.Beneficiaries.Any(b => b.Id == beneficiaryId && b.TerritoryId == s.TerritoryId)).Select(s => s.Id)
            .ToListAsync(cancellationToken);

    public Task<bool> Offers(ListKind list, int itemId, CancellationToken cancellationToken)
        => db.ListItems.AnyAsync(item => item.Id == itemId && item.Kind == list && item.Active, cancellationToken);
}
