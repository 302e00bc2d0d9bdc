using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>The territories and collaborators that lines may name, read once a run.</summary>
internal sealed class GenesisDirectory
{
    private readonly Dictionary<string, int> territories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, StaffMember> staff = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<GenesisDirectory> Read(ViesionDbContext db, CancellationToken cancellationToken)
    {
        var directory = new GenesisDirectory();
        // By code, as Genesis writes it; the name is understood too.
        foreach (var territory in await db.Territories.AsNoTracking().OrderBy(territory => territory.Id).ToListAsync(cancellationToken))
        {
            directory.territories[territory.Code] = territory.Id;
            directory.territories.TryAdd(territory.Name, territory.Id);
        }
        foreach (var member in await db.StaffMembers.AsNoTracking().ToListAsync(cancellationToken))
            directory.staff[member.Email] = member;
        return directory;
    }

    public int? Territory(string code) => territories.TryGetValue(code, out var id) ? id : null;

    public StaffMember? Member(string email) => staff.GetValueOrDefault(email);
}
