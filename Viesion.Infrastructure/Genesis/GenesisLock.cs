using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

/// <summary>
/// The lock that a sync run holds for the length of its transaction, on every server of the département: when the run dies, however it
/// dies, the lock goes.
/// </summary>
internal static class GenesisLock
{
    private const int Key = 0x47454E45;

    public static Task<bool> Take(ViesionDbContext db, CancellationToken cancellationToken)
        => db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({Key}, 0) AS \"Value\"").SingleAsync(cancellationToken);

    /// <summary>Whether a run is under way, anywhere.</summary>
    public static Task<bool> IsHeld(ViesionDbContext db)
        => db.Database.SqlQuery<bool>($"""
            SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = {Key}::oid AND objid = 0::oid AND objsubid = 2
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS "Value"
            """).SingleAsync();
}
