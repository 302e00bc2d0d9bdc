using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>Opens a deactivated account again, with its former password.</summary>
public sealed record ReactivateStaffMember(int Id, uint Version) : ICommand<Done>;

internal sealed class ReactivateStaffMemberHandler(IStaff staff, IAccounts accounts, ILiveEvents live, Perimeter perimeter)
    : IHandler<ReactivateStaffMember, Done>
{
    public async Task<Result<Done>> Handle(ReactivateStaffMember command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await staff.Find(command.Id, cancellationToken) is not { } member)
            return Refusal.NotFound;
        if (member.Version != command.Version)
            return Refusal.Conflict;
        member.Reactivate();
        // Someone who came by a list has no account before they are first needed.
        await accounts.Keep(member.Id, member.Email, cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Staff, member.Id));
        return Done.Value;
    }
}
