using Viesion.Domain.Common;
using Viesion.Domain.Staff;

namespace Viesion.Domain.Access;

/// <summary>
/// Answers « mot de passe oublié » out of the asker's sight: sends the link if an active collaborator has this address, nothing otherwise.
/// </summary>
public sealed record AnswerPasswordRequest(string Email) : ICommand<Done>;

internal sealed class AnswerPasswordRequestHandler(IStaff staff, IAccounts accounts, Invitation invitation, Perimeter perimeter)
    : IHandler<AnswerPasswordRequest, Done>
{
    public async Task<Result<Done>> Handle(AnswerPasswordRequest command, CancellationToken cancellationToken)
    {
        if (!perimeter.IsSystem)
            return Refusal.Forbidden;
        if (await staff.FindByEmail(command.Email, cancellationToken) is not { Active: true } member)
            return Done.Value;
        await accounts.Keep(member.Id, member.Email, cancellationToken);
        await invitation.Send(member, cancellationToken);
        return Done.Value;
    }
}
