using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

internal static class AccountStateQueries
{
    /// <summary>What Accounts.sql lets be known: everyone's for an administrator, one's own for anybody.</summary>
    public static IQueryable<AccountState> AccountStates(this ViesionDbContext db, int[] members, DateTimeOffset at)
        => db.Database.SqlQuery<AccountState>($"""
            SELECT staff_member_id AS "StaffMemberId", has_password AS "HasPassword", locked_until AS "LockedUntil",
                second_factor AS "SecondFactor", invited_until AS "InvitedUntil"
            FROM viesion.account_states({members}, {at})
            """);
}
