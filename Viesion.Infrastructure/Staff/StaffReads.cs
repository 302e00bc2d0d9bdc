using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Staff;

/// <summary>Collaborators, for administrators; oneself, for anybody.</summary>
public sealed class StaffReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    private bool Administers => Rights.Administers(perimeter.Profile);

    public async Task<StaffPage> Page(StaffQuery query)
    {
        if (!Administers)
            return new([], 0);
        var narrowed = Narrowed(query);
        var rows = await narrowed.OrderBy(s => s.LastName).ThenBy(s => s.FirstName).ThenBy(s => s.Id).Skip(query.Skip).Take(StaffPage.Size)
            .Select(s => new StaffRow(s.Id, s.FirstName, s.LastName, s.Email, s.Profile,
                db.Organisations.Where(o => o.Id == s.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                db.Territories.Where(t => t.Id == s.TerritoryId).Select(t => t.Name).FirstOrDefault(), s.Active))
            .ToListAsync();
        var accounts = (await db.AccountStates([.. rows.Select(row => row.Id)], clock.GetUtcNow()).ToListAsync())
            .ToDictionary(account => account.StaffMemberId);
        return new([.. rows.Select(row => row with { Account = accounts.GetValueOrDefault(row.Id) })], await narrowed.CountAsync());
    }

    /// <summary>Null when there is nobody, or for who may not look.</summary>
    public async Task<StaffSheet?> Sheet(int id)
    {
        if (!Administers && id != perimeter.StaffMemberId)
            return null;
        var today = clock.Today();
        var sheet = await db.StaffMembers.Where(s => s.Id == id)
            .Select(s => new StaffSheet(s.Id, s.FirstName, s.LastName, s.Email, s.Phone, s.Profile, s.OrganisationId, s.TerritoryId,
                db.Organisations.Where(o => o.Id == s.OrganisationId).Select(o => o.Name).FirstOrDefault(),
                db.Territories.Where(t => t.Id == s.TerritoryId).Select(t => t.Name).FirstOrDefault(), s.Active, s.Version,
                db.Assignments.Where(a => a.StaffMemberId == s.Id && (a.End == null || a.End >= today)).Select(a => a.BeneficiaryId)
                .Distinct().Count()))
            .SingleOrDefaultAsync();
        return sheet is null ? null : sheet with { Account = await db.AccountStates([id], clock.GetUtcNow()).SingleOrDefaultAsync() };
    }

    /// <summary>« Mon compte ».</summary>
    public async Task<StaffSheet?> Mine() => perimeter.StaffMemberId is { } me ? await Sheet(me) : null;

    private IQueryable<StaffMember> Narrowed(StaffQuery query)
    {
        var staff = db.StaffMembers.AsNoTracking();
        foreach (var word in (query.Text ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6))
            staff = staff.Where(s => db.Normalised(s.LastName + " " + s.FirstName).Contains(db.Normalised(word)) || s.Email.Contains(word));
        if (query.OrganisationId is { } organisation)
            staff = staff.Where(s => s.OrganisationId == organisation);
        if (query.TerritoryId is { } territory)
            staff = staff.Where(s => s.TerritoryId == territory);
        if (query.Profile is { } profile)
            staff = staff.Where(s => s.Profile == profile);
        return query.Active is { } active ? staff.Where(s => s.Active == active) : staff;
    }
}
