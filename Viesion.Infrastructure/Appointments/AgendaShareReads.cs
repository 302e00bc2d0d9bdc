using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Appointments;

/// <summary>To whom an agenda is open (AGE-09): for its owner, and for the heads who may adjust it.</summary>
public sealed class AgendaShareReads(ViesionDbContext db, Perimeter perimeter)
{
    public const int Proposed = 12;

    /// <summary>Null for who may not adjust it.</summary>
    public async Task<AgendaSharing?> Of(int ownerId)
    {
        if (!await Adjusts(ownerId))
            return null;
        var owner = await Colleagues(db.StaffMembers.Where(s => s.Id == ownerId)).SingleAsync();
        var usual = await db.AgendaShares.Where(s => s.OwnerId == ownerId && s.StaffMemberId == null).Select(s => (AgendaLevel?)s.Level)
            .SingleOrDefaultAsync();
        var lines = await (from share in db.AgendaShares
                           join s in db.StaffMembers on share.StaffMemberId equals s.Id
                           where share.OwnerId == ownerId
                           orderby EF.Functions.Collate(s.LastName, "fr-x-icu"), s.FirstName, s.Id
                           select new AgendaShareLine(s.Id, s.FirstName + " " + s.LastName, db.Organisations.Where(
                               o => o.Id == s.OrganisationId).Select(o => o.Name).FirstOrDefault(), share.Level)).ToListAsync();
        return new AgendaSharing(owner.Id, owner.Name, owner.Organisation, usual ?? AgendaLevel.Book, lines);
    }

    /// <summary>Those whose sharing the one who asks may adjust, themselves first; oneself alone for most.</summary>
    public Task<List<AgendaColleague>> Owners()
    {
        var (me, territory) = (perimeter.StaffMemberId ?? 0, perimeter.TerritoryId);
        var all = perimeter.Profile is Profile.Administrator;
        var head = perimeter.Profile is Profile.ServiceHead && territory is not null;
        if (!Rights.BooksAppointments(perimeter.Profile))
            return Task.FromResult(new List<AgendaColleague>());
        return Colleagues(db.StaffMembers
            .Where(s => s.Id == me
            || (s.Active
            && (all || (head && (s.TerritoryId ?? db.Organisations.Where(o => o.Id == s.OrganisationId).Select(o => (int?)o.TerritoryId)
            .FirstOrDefault()) == territory)))))
            .ToListAsync();
    }

    /// <summary>The collaborators whom a typed text designates, to share an agenda with.</summary>
    public async Task<List<AgendaColleague>> Colleagues(int ownerId, string typed)
        => await Adjusts(ownerId)
            ? await Colleagues(
                db.StaffMembers.Where(s => s.Active && s.Id != ownerId && db.MatchingStaff(typed).Any(match => match.Id == s.Id)))
                .Take(Proposed).ToListAsync() : [];

    private async Task<bool> Adjusts(int ownerId)
        => await AgendaShares.Place(db, ownerId).SingleOrDefaultAsync() is { } place && place.AdjustedBy(perimeter);

    private IQueryable<AgendaColleague> Colleagues(IQueryable<StaffMember> asked) => asked
        .OrderByDescending(s => s.Id == perimeter.StaffMemberId).ThenBy(s => EF.Functions.Collate(s.LastName, "fr-x-icu"))
        .ThenBy(s => s.FirstName).ThenBy(s => s.Id)
        .Select(s => new AgendaColleague(s.Id, s.FirstName + " " + s.LastName, db.Organisations.Where(o => o.Id == s.OrganisationId)
        .Select(o => o.Name).FirstOrDefault()));
}
