using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>What a sample file is made of: the référents of this database, in a stable order.</summary>
public sealed class GenesisSampleReads(ViesionDbContext db, TimeProvider clock)
{
    public async Task<GenesisSample> Sample(int seed)
    {
        var territories = await db.Territories.AsNoTracking().ToDictionaryAsync(territory => territory.Id, territory => territory.Code);
        var staff = await db.StaffMembers.AsNoTracking().Where(member => member.Active && member.TerritoryId != null
            && (member.Profile == Profile.Referent || member.Profile == Profile.FseReferent || member.Profile == Profile.EmploymentAdviser))
            .OrderBy(member => member.Email).ToListAsync();
        return new GenesisSample([.. staff.Select(member => (member, territories[member.TerritoryId!.Value]))], clock.Today(), seed);
    }
}
