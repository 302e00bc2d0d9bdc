using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// The single-use links as those who hold one use them: like signing in, before anybody is known, hence outside the door.
/// </summary>
public sealed class PasswordLinks(ViesionDbContext db, TimeProvider clock)
{
    public async Task<PasswordLinkView> Find(string token)
    {
        var hash = PasswordLink.Hash(token);
        var found = await (from link in db.PasswordLinks
                           join member in db.StaffMembers on link.StaffMemberId equals member.Id
                           where link.TokenHash == hash && member.Active
                           select new
                           {
                               link.Kind,
                               link.Used,
                               link.ClosedAt,
                               link.ExpiresAt,
                               member.FirstName,
                               member.Email
                           }).SingleOrDefaultAsync();
        return found is null ? PasswordLinkView.Unknown
            : found.Used ? new(PasswordLinkState.Used, found.Kind)
            : found.ClosedAt is not null ? new(PasswordLinkState.Replaced, found.Kind)
            : found.ExpiresAt <= clock.GetUtcNow() ? new(PasswordLinkState.Expired, found.Kind)
            : new(PasswordLinkState.Ready, found.Kind, found.FirstName, found.Email);
    }

    /// <summary>Spends the link and changes the account, both or neither; of two who try at once, one succeeds.</summary>
    /// <returns>Null when the link can't be spent (any more).</returns>
    public async Task<Account?> Spend(string token, Func<Account, Task> change)
    {
        var (hash, now) = (PasswordLink.Hash(token), clock.GetUtcNow());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var spent = await db.PasswordLinks.Where(link => link.TokenHash == hash && link.ClosedAt == null && link.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.ClosedAt, now).SetProperty(link => link.Used, true));
        if (spent == 0)
            return null;
        var account = await (from link in db.PasswordLinks
                             join owner in db.Users on link.StaffMemberId equals owner.StaffMemberId
                             join member in db.StaffMembers on link.StaffMemberId equals member.Id
                             where link.TokenHash == hash && member.Active
                             select owner).SingleOrDefaultAsync();
        if (account is null)
            return null;
        await change(account);
        await transaction.CommitAsync();
        return account;
    }

    /// <summary>Whom a link was sent to, whatever has become of it: to send them another.</summary>
    public Task<string?> AddressOf(string token)
    {
        var hash = PasswordLink.Hash(token);
        return (from link in db.PasswordLinks
                join member in db.StaffMembers on link.StaffMemberId equals member.Id
                where link.TokenHash == hash
                select member.Email).SingleOrDefaultAsync();
    }
}
