using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

internal sealed class Accounts(ViesionDbContext db, ILiveEvents live, TimeProvider clock) : IAccounts
{
    /// <summary>How many links somebody is sent in an hour at most.</summary>
    public const int LinksPerHour = 5;

    public Task Keep(int staffMemberId, string email, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT viesion.keep_account({staffMemberId}, {email}, {clock.GetUtcNow()})", cancellationToken);

    public async Task EndSessions(int staffMemberId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT viesion.end_sessions({staffMemberId})", cancellationToken);
        PerimeterChanged(staffMemberId);
    }

    public void PerimeterChanged(int staffMemberId) => live.Publish(new LiveEvent(LiveTopic.Account, StaffMemberId: staffMemberId));

    public Task Unlock(int staffMemberId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT viesion.unlock_account({staffMemberId})", cancellationToken);

    public async Task ResetSecondFactor(int staffMemberId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"SELECT viesion.reset_second_factor({staffMemberId})", cancellationToken);
        PerimeterChanged(staffMemberId);
    }

    public async Task<string?> NewLink(int staffMemberId, AccountLinkKind kind, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        var token = PasswordLink.NewToken();
        var added = await db.Database.SqlQuery<bool>($"""
            SELECT viesion.add_password_link({staffMemberId}, {kind.ToString()}, {PasswordLink.Hash(token)}, {clock.GetUtcNow()}, {expires},
                {LinksPerHour}) AS "Value"
            """).SingleAsync(cancellationToken);
        return added ? token : null;
    }

    public async Task<bool> HasPassword(int staffMemberId, CancellationToken cancellationToken)
        => (await db.AccountStates([staffMemberId], clock.GetUtcNow()).ToListAsync(cancellationToken)).Any(state => state.HasPassword);
}
