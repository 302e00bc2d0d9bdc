using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Cers;

/// <summary>Keeps what is being typed (CER-03). A revision that is no longer the last is refused with who saved since, and when.</summary>
/// <param name="CerId">The CER under correction; null for a new one.</param>
/// <param name="ExpectedRevision">The last revision the person saw; 0 when there was no draft.</param>
public sealed record SaveCerDraft(int BeneficiaryId, int? CerId, CerDraftContent Content, int Step, int ExpectedRevision)
    : ICommand<CerDraftSaved>;

internal sealed class SaveCerDraftHandler(ICers cers, IBeneficiaries beneficiaries, CerDrafts drafts, ILiveEvents live, Perimeter perimeter,
    TimeProvider clock)
    : IHandler<SaveCerDraft, CerDraftSaved>
{
    public async Task<Result<CerDraftSaved>> Handle(SaveCerDraft command, CancellationToken cancellationToken)
    {
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        if (await drafts.MayWrite(command.CerId, cancellationToken) is { } barred)
            return barred;
        var (me, now) = (perimeter.StaffMemberId!.Value, clock.GetUtcNow());
        var draft = await cers.FindDraft(command.BeneficiaryId, command.CerId, cancellationToken);
        if (draft is null)
        {
            if (command.ExpectedRevision != 0)
                return CerRefusals.DraftGone;
            draft = new CerDraft(command.BeneficiaryId, command.CerId, command.Content, command.Step, me, now);
            cers.Add(draft);
            Tell(draft);
            return new CerDraftSaved(draft.Revision, now);
        }
        // Told when the writer changes: each keystroke of the same one interests nobody.
        if (draft.SavedBy != me)
            Tell(draft);
        if (!draft.Save(command.Content, command.Step, command.ExpectedRevision, me, now))
            return await drafts.Conflict(draft, cancellationToken);
        return new CerDraftSaved(draft.Revision, now);
    }

    private void Tell(CerDraft draft)
        => live.Publish(new LiveEvent(LiveTopic.CerDraft, draft.CerId, draft.BeneficiaryId, perimeter.StaffMemberId));
}
