using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Staff;

/// <summary>My own screen preferences, and nobody else's.</summary>
public sealed class PreferenceReads(ViesionDbContext db, Perimeter perimeter)
{
    public async Task<StaffPreferences?> Mine()
        => perimeter.StaffMemberId is { } me ? await db.StaffPreferences.AsNoTracking()
            .SingleOrDefaultAsync(preferences => preferences.StaffMemberId == me) : null;

    public async Task<bool> Keep(string help, string theme, string left, string right)
    {
        if (perimeter.StaffMemberId is not { } me)
            return false;
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO staff_preferences (staff_member_id, help, theme, "left", "right") VALUES ({me}, {help}, {theme}, {left}, {right})
            ON CONFLICT (staff_member_id) DO UPDATE SET help = excluded.help, theme = excluded.theme, "left" = excluded."left",
                "right" = excluded."right"
            """);
        return true;
    }
}
