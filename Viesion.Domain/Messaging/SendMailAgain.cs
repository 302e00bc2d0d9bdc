using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;

namespace Viesion.Domain.Messaging;

/// <summary>« Renvoyer »: an administrator sends again a mail that could not leave, or that may not have.</summary>
public sealed record SendMailAgain(long Id) : ICommand<Done>;

internal sealed class SendMailAgainHandler(IMails mails, IAudit audit, Perimeter perimeter) : IHandler<SendMailAgain, Done>
{
    public async Task<Result<Done>> Handle(SendMailAgain command, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(perimeter.Profile))
            return Refusal.Forbidden;
        if (await mails.SendAgain(command.Id, cancellationToken) is { } refusal)
            return refusal;
        audit.Record(AuditAction.Changed, nameof(Mail), command.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            detail: "renvoyé");
        return Done.Value;
    }
}
