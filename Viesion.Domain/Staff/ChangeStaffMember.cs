using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>
/// Changes a collaborator. A change of profile, structure or territory changes their perimeter at once, open screens included.
/// </summary>
/// <param name="Version">The version the administrator was looking at; an older one is refused.</param>
/// <param name="EmailConfirmed">They were told what a change of address means for Genesis.</param>
public sealed record ChangeStaffMember(int Id, StaffDetails Details, uint Version, bool EmailConfirmed = false) : ICommand<Done>;

internal sealed class ChangeStaffMemberHandler(IStaff staff, StaffPlaces places, IAccounts accounts, IAccountMails mails, ILiveEvents live,
    Perimeter perimeter) : IHandler<ChangeStaffMember, Done>
{
    public async Task<Result<Done>> Handle(ChangeStaffMember command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        await staff.Hold(cancellationToken);
        if (await staff.Find(command.Id, cancellationToken) is not { } member)
            return Refusal.NotFound;
        if (member.Version != command.Version)
            return Refusal.Conflict;
        var (before, address) = (member.Perimeter, member.Email);
        if (command.Details.Check(out var email) is { } refusal)
            return refusal;
        if (await Forbids(member, command, email, cancellationToken) is { } no)
            return no;
        if (member.Describe(command.Details) is { } bad)
            return bad;
        if (address != member.Email)
        {
            await accounts.Keep(member.Id, member.Email, cancellationToken);
            mails.Tell(member, AccountNews.EmailChanged, address);
        }
        if (before != member.Perimeter)
            accounts.PerimeterChanged(member.Id);
        live.Publish(new LiveEvent(LiveTopic.Staff, member.Id));
        return Done.Value;
    }

    private async Task<Refusal?> Forbids(StaffMember member, ChangeStaffMember command, string email, CancellationToken cancellationToken)
    {
        if (member.Profile == Profile.Administrator && command.Details.Profile != Profile.Administrator)
        {
            if (member.Id == perimeter.StaffMemberId)
                return StaffRefusals.Oneself;
            if (member.Active && !await staff.OtherActiveAdministrator(member.Id, cancellationToken))
                return StaffRefusals.LastAdministrator;
        }
        if (email != member.Email && await staff.EmailTaken(email, member.Id, cancellationToken))
            return StaffRefusals.EmailTaken;
        return await places.Check(command.Details, member, cancellationToken)
            ?? (email != member.Email && !command.EmailConfirmed ? StaffRefusals.EmailToConfirm : null);
    }
}
