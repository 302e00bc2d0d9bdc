using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Occupations;

/// <summary>What every change of a person's wishes begins and ends with: the right, the perimeter, and telling the open screens.</summary>
public sealed class WishChange(IBeneficiaries beneficiaries, ILiveEvents live, Perimeter perimeter)
{
    public async Task<Result<Done>> Of(
        Func<Task<int?>> dossier, Func<Beneficiary, Task<Refusal?>> change, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await dossier() is not { } id || await beneficiaries.Find(id, cancellationToken) is not { } beneficiary)
            return Refusal.NotFound;
        var refusal = await change(beneficiary);
        if (refusal is null)
            live.Publish(new LiveEvent(LiveTopic.Beneficiary, id, id));
        return Done.Unless(refusal);
    }
}
