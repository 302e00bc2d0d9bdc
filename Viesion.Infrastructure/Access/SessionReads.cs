using System.Globalization;
using Viesion.Domain.Audit;
using Viesion.Domain.Messaging;

namespace Viesion.Infrastructure.Access;

/// <summary>The sessions of signed-in people: signing out of one tab closes the others (ACC-03).</summary>
public sealed class SessionReads(IAudit audit, ILiveEvents live)
{
    public Task<bool> End(int session, int? staffMember)
    {
        audit.Record(AuditAction.SignedOut, nameof(Account), staffMember?.ToString(CultureInfo.InvariantCulture));
        live.Publish(new LiveEvent(LiveTopic.SignedOut, session, StaffMemberId: staffMember));
        return Task.FromResult(true);
    }
}
