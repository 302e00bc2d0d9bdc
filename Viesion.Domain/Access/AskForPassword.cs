using Viesion.Domain.Common;
using Viesion.Domain.Staff;

namespace Viesion.Domain.Access;

/// <summary>
/// « Mot de passe oublié »: only written down here, so that the answer takes as long whether the account exists or not (ACC-02).
/// </summary>
public sealed record AskForPassword(string? Email) : ICommand<Done>;

internal sealed class AskForPasswordHandler(IAccountMails mails, Perimeter perimeter) : IHandler<AskForPassword, Done>
{
    public Task<Result<Done>> Handle(AskForPassword command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Task.FromResult<Result<Done>>(Refusal.Forbidden);
        var (email, refusal) = StaffEmail.Parse(command.Email);
        if (refusal is not null)
            return Task.FromResult<Result<Done>>(refusal);
        mails.AskForPassword(email);
        return Task.FromResult<Result<Done>>(Done.Value);
    }
}
