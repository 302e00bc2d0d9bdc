using System.Globalization;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Staff;

/// <summary>« Débloquer »: ends the lock-out that follows repeated failures (ACC-01).</summary>
public sealed record UnlockAccount(int Id) : ICommand<Done>;

internal sealed class UnlockAccountHandler(IStaff staff, IAccounts accounts, IAudit audit, ILiveEvents live, Perimeter perimeter)
    : IHandler<UnlockAccount, Done>
{
    public async Task<Result<Done>> Handle(UnlockAccount command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await staff.Find(command.Id, cancellationToken) is not { } member)
            return Refusal.NotFound;
        await accounts.Unlock(member.Id, cancellationToken);
        audit.Record(AuditAction.Changed, "Account", member.Id.ToString(CultureInfo.InvariantCulture), detail: "débloqué");
        live.Publish(new LiveEvent(LiveTopic.Staff, member.Id));
        return Done.Value;
    }
}
