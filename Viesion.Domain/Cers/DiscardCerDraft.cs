using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Cers;

/// <summary>Throws a draft away, as it was seen.</summary>
public sealed record DiscardCerDraft(int BeneficiaryId, int? CerId, int Revision) : ICommand<Done>;

internal sealed class DiscardCerDraftHandler(IBeneficiaries beneficiaries, CerDrafts drafts, ILiveEvents live)
    : IHandler<DiscardCerDraft, Done>
{
    public async Task<Result<Done>> Handle(DiscardCerDraft command, CancellationToken cancellationToken)
    {
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        var refusal = await drafts.MayWrite(command.CerId, cancellationToken)
            ?? await drafts.Consume(command.BeneficiaryId, command.CerId, command.Revision, cancellationToken);
        if (refusal is null)
            live.Publish(new LiveEvent(LiveTopic.CerDraft, command.CerId, command.BeneficiaryId));
        return Done.Unless(refusal);
    }
}
