using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

internal sealed class AgendaShares(ViesionDbContext db) : IAgendaShares
{
    public Task<AgendaPlace?> Owner(int ownerId, CancellationToken cancellationToken)
        => Place(db, ownerId).SingleOrDefaultAsync(cancellationToken);

    public Task<bool> Works(int staffMemberId, CancellationToken cancellationToken)
        => db.StaffMembers.AnyAsync(s => s.Id == staffMemberId && s.Active, cancellationToken);

    public Task<AgendaShare?> Line(int ownerId, int? staffMemberId, CancellationToken cancellationToken)
        => db.AgendaShares.SingleOrDefaultAsync(s => s.OwnerId == ownerId && s.StaffMemberId == staffMemberId, cancellationToken);

    public void Add(AgendaShare share) => db.Add(share);

    public void Remove(AgendaShare share) => db.Remove(share);

    internal static IQueryable<AgendaPlace?> Place(ViesionDbContext db, int ownerId)
        => db.StaffMembers.Where(s => s.Id == ownerId && s.Active)
            .Select(s => new AgendaPlace(s.Id, s.TerritoryId ?? db.Organisations.Where(o => o.Id == s.OrganisationId)
            .Select(o => (int?)o.TerritoryId).FirstOrDefault()));
}
