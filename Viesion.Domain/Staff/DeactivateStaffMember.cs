using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>Shuts a collaborator's account: they can't sign in, their open sessions end at once, what they did stays.</summary>
/// <param name="Dossiers">The number of running dossiers that the administrator was told of and accepts to leave with them.</param>
public sealed record DeactivateStaffMember(int Id, uint Version, int Dossiers = 0) : ICommand<Done>;

internal sealed class DeactivateStaffMemberHandler(IStaff staff, IAccounts accounts, ILiveEvents live, Perimeter perimeter)
    : IHandler<DeactivateStaffMember, Done>
{
    public async Task<Result<Done>> Handle(DeactivateStaffMember command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        await staff.Hold(cancellationToken);
        if (await staff.Find(command.Id, cancellationToken) is not { } member)
            return Refusal.NotFound;
        if (member.Version != command.Version)
            return Refusal.Conflict;
        if (member.Id == perimeter.StaffMemberId)
            return StaffRefusals.Oneself;
        if (member.Profile == Profile.Administrator && !await staff.OtherActiveAdministrator(member.Id, cancellationToken))
            return StaffRefusals.LastAdministrator;
        var running = await staff.RunningDossiers(member.Id, cancellationToken);
        if (running > command.Dossiers)
            return StaffRefusals.DossiersToConfirm(running);
        member.Deactivate();
        await accounts.EndSessions(member.Id, cancellationToken);
        live.Publish(new LiveEvent(LiveTopic.Staff, member.Id));
        return Done.Value;
    }
}
