using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>« Créer un collaborateur »: opens their account and sends the invitation (ACC-02). Gives back their id.</summary>
public sealed record CreateStaffMember(StaffDetails Details) : ICommand<int>;

internal sealed class CreateStaffMemberHandler(IStaff staff, StaffPlaces places, Invitation invitation, ILiveEvents live,
    IAccounts accounts, Perimeter perimeter) : IHandler<CreateStaffMember, int>
{
    public async Task<Result<int>> Handle(CreateStaffMember command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        var details = command.Details;
        if (details.Check(out var email) is { } refusal)
            return refusal;
        await staff.Hold(cancellationToken);
        if (await staff.EmailTaken(email, null, cancellationToken))
            return StaffRefusals.EmailTaken;
        if (await places.Check(details, null, cancellationToken) is { } misplaced)
            return misplaced;
        var member = new StaffMember(UserText.Plain(details.FirstName), UserText.Plain(details.LastName), email, details.Profile,
            details.OrganisationId, details.TerritoryId);
        await staff.Add(member, cancellationToken);
        await accounts.Keep(member.Id, member.Email, cancellationToken);
        await invitation.Send(member, cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Staff));
        return member.Id;
    }
}
