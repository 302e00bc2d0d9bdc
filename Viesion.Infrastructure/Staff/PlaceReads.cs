using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Staff;

/// <summary>Structures and territories, for administrators.</summary>
public sealed class PlaceReads(ViesionDbContext db, Perimeter perimeter)
{
    private bool Administers => Rights.Administers(perimeter.Profile);

    public async Task<PlaceChoices> Choices() => Administers ? new(
        await db.Organisations.OrderBy(o => o.Name).Select(o => new PlaceChoice(o.Id, o.Name, o.Active, o.TerritoryId)).ToListAsync(),
        await db.Territories.OrderBy(t => t.Name).Select(t => new PlaceChoice(t.Id, t.Name, t.Active, null)).ToListAsync()) : new([], []);

    public async Task<IReadOnlyList<PlaceRow>> All(PlaceKind kind) => Administers ? await Rows(kind, null).ToListAsync() : [];

    /// <summary>Null when there is none, or for who may not look.</summary>
    public async Task<PlaceRow?> One(PlaceKind kind, int id)
    {
        if (!Administers || await Rows(kind, id).SingleOrDefaultAsync() is not { } row)
            return null;
        var table = kind == PlaceKind.Organisation ? "organisations" : "territories";
        return row with
        {
            Used = await db.Database.SqlQuery<bool>($"SELECT viesion.is_referenced({table}, {id}) AS \"Value\"").SingleAsync()
        };
    }

    private IQueryable<PlaceRow> Rows(PlaceKind kind, int? id) => kind == PlaceKind.Organisation ? Organisations(id) : Territories(id);

    private IQueryable<PlaceRow> Organisations(int? id)
        => db.Organisations.AsNoTracking().Where(o => id == null || o.Id == id).OrderBy(o => o.Name)
            .Select(o => new PlaceRow(o.Id, o.Name, o.Acronym, o.TerritoryId, db.Territories.Where(t => t.Id == o.TerritoryId)
            .Select(t => t.Name).FirstOrDefault(), o.Active, o.Version,
                db.StaffMembers.Count(s => s.OrganisationId == o.Id), 0));

    private IQueryable<PlaceRow> Territories(int? id)
        => db.Territories.AsNoTracking().Where(t => id == null || t.Id == id).OrderBy(t => t.Name)
            .Select(t => new PlaceRow(t.Id, t.Name, t.Code, null, null, t.Active, t.Version,
                db.StaffMembers.Count(s => s.TerritoryId == t.Id), db.Organisations.Count(o => o.TerritoryId == t.Id)));
}
