using Viesion.Domain.Staff;

namespace Viesion.Domain.Access;

/// <summary>The e-mails about an account, in French, put into the outbox with the change that causes them.</summary>
public interface IAccountMails
{
    /// <summary>« Choisissez votre mot de passe », with the link.</summary>
    void SendLink(StaffMember to, AccountLinkKind kind, string token, DateTimeOffset expires);

    /// <summary>Tells the person what changed, so that a change they did not ask for is noticed.</summary>
    /// <param name="address">Where to write: the former address when the address changed.</param>
    void Tell(StaffMember to, AccountNews news, string? address = null);

    /// <summary>Keeps « mot de passe oublié » for later: the page answers as fast whether the account exists or not.</summary>
    void AskForPassword(string email);
}
