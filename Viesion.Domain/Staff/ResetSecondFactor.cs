using System.Globalization;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>
/// Takes off the second factor of somebody who lost their telephone and their recovery codes. Their sessions end and they are told by
/// e-mail.
/// </summary>
public sealed record ResetSecondFactor(int Id) : ICommand<Done>;

internal sealed class ResetSecondFactorHandler(IStaff staff, IAccounts accounts, IAccountMails mails, IAudit audit, ILiveEvents live,
    Perimeter perimeter) : IHandler<ResetSecondFactor, Done>
{
    public async Task<Result<Done>> Handle(ResetSecondFactor command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await staff.Find(command.Id, cancellationToken) is not { } member)
            return Refusal.NotFound;
        await accounts.ResetSecondFactor(member.Id, cancellationToken);
        mails.Tell(member, AccountNews.SecondFactorReset);
        audit.Record(AuditAction.Changed, "Account", member.Id.ToString(CultureInfo.InvariantCulture),
            detail: "double authentification réinitialisée");
        live.Publish(new LiveEvent(LiveTopic.Staff, member.Id));
        return Done.Value;
    }
}
