using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>
/// The rules that the use cases of the shared draft have in common: who may write it, and nobody overwrites what they have not seen.
/// </summary>
public sealed class CerDrafts(ICers cers, Perimeter perimeter)
{
    public async Task<Refusal?> MayWrite(int? cerId, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is null)
            return Refusal.Forbidden;
        if (cerId is null)
            return Rights.WritesCer(perimeter.Profile) ? null : Refusal.Forbidden;
        return await cers.Find(cerId.Value, cancellationToken) is not { } cer ? Refusal.NotFound : cer.MayCorrect(perimeter.Profile) ? null
            : Refusal.Forbidden;
    }

    /// <summary>Removes the draft that has become a CER, unless somebody saved it since.</summary>
    public async Task<Refusal?> Consume(int beneficiaryId, int? cerId, int revision, CancellationToken cancellationToken)
    {
        var draft = await cers.FindDraft(beneficiaryId, cerId, cancellationToken);
        if (draft is null)
            return revision == 0 ? null : CerRefusals.DraftGone;
        if (draft.Revision != revision)
            return await Conflict(draft, cancellationToken);
        cers.Remove(draft);
        return null;
    }

    public async Task<Refusal> Conflict(CerDraft draft, CancellationToken cancellationToken)
        => CerRefusals.DraftConflict(await cers.StaffName(draft.SavedBy, cancellationToken), draft.SavedAt);
}
