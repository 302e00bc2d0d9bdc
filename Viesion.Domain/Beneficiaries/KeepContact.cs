using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Beneficiaries;

/// <summary>« Modifier l'identité »: the référent writes the phone and e-mail, which no sync overwrites afterwards (DOS-06).</summary>
/// <param name="Version">The version the person was looking at; an older one is refused.</param>
public sealed record KeepContact(int BeneficiaryId, string? Phone, string? Email, uint Version) : ICommand<Done>;

internal sealed class KeepContactHandler(IBeneficiaries beneficiaries, Perimeter perimeter) : IHandler<KeepContact, Done>
{
    public async Task<Result<Done>> Handle(KeepContact command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is not { } beneficiary)
            return Refusal.NotFound;
        if (beneficiary.Version != command.Version)
            return Refusal.Conflict;
        return Done.Unless(beneficiary.KeepContact(command.Phone, command.Email));
    }
}
