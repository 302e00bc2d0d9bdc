using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>« Renvoyer une invitation »: a new link of 24 hours; the former ones are void (ACC-02).</summary>
public sealed record InviteStaffMember(int Id) : ICommand<Done>;

internal sealed class InviteStaffMemberHandler(
    IStaff staff, IAccounts accounts, Invitation invitation, ILiveEvents live, Perimeter perimeter) : IHandler<InviteStaffMember, Done>
{
    public async Task<Result<Done>> Handle(InviteStaffMember command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await staff.Find(command.Id, cancellationToken) is not { } member)
            return Refusal.NotFound;
        if (!member.Active)
            return StaffRefusals.Inactive;
        await accounts.Keep(member.Id, member.Email, cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Staff, member.Id));
        return Done.Unless(await invitation.Send(member, cancellationToken));
    }
}
