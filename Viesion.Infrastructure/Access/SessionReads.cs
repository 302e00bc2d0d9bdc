using System.Globalization;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Messaging;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// The sessions of signed-in people: signing out of one tab closes the others (ACC-03); a change of password ends the other computers'.
/// </summary>
public sealed class SessionReads(IAudit audit, ILiveEvents live, IAccountMails mails, ViesionDbContext db)
{
    public Task<bool> End(int session, int? staffMember)
    {
        audit.Record(AuditAction.SignedOut, nameof(Account), staffMember?.ToString(CultureInfo.InvariantCulture));
        live.Publish(new LiveEvent(LiveTopic.SignedOut, session, StaffMemberId: staffMember));
        return Task.FromResult(true);
    }

    /// <summary>
    /// Says that somebody changed how they sign in: noted, told to them by e-mail, and every open screen of theirs checks itself again.
    /// </summary>
    public async Task<bool> Changed(int staffMember, AccountNews news)
    {
        audit.Record(AuditAction.Changed, nameof(Account), staffMember.ToString(CultureInfo.InvariantCulture), detail: news.ToString());
        live.Publish(new LiveEvent(LiveTopic.Account, StaffMemberId: staffMember));
        if (await db.StaffMembers.FindAsync(staffMember) is StaffMember member)
            mails.Tell(member, news);
        return true;
    }
}
