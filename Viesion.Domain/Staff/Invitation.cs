using System.Globalization;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>Sends a collaborator the link to choose their password: an invitation as long as they have none, a reset afterwards.</summary>
public sealed class Invitation(IAccounts accounts, IAccountMails mails, IAudit audit, TimeProvider clock)
{
    public static readonly Refusal TooMany = new(
        "trop-de-liens", "Plusieurs messages ont déjà été envoyés à cette adresse. Attendez une heure avant d’en demander un autre.");

    public async Task<Refusal?> Send(StaffMember member, CancellationToken cancellationToken)
    {
        var kind = await accounts.HasPassword(member.Id, cancellationToken) ? AccountLinkKind.PasswordReset : AccountLinkKind.Invitation;
        var expires = clock.GetUtcNow() + AccountLink.Validity;
        if (await accounts.NewLink(member.Id, kind, expires, cancellationToken) is not { } token)
            return TooMany;
        mails.SendLink(member, kind, token, expires);
        audit.Record(AuditAction.Changed, "Account", member.Id.ToString(CultureInfo.InvariantCulture),
            detail: kind == AccountLinkKind.Invitation ? "invitation envoyée" : "lien de mot de passe envoyé");
        return null;
    }
}
