using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Makes a CER of the form; its draft goes. Gives back the CER's id.</summary>
/// <param name="DraftRevision">The revision of the draft that the person saw; 0 when none was saved.</param>
/// <param name="Submit">Submits it in the same breath.</param>
/// <param name="Close">The running CER to end, when the person confirmed it (CER-05).</param>
public sealed record ProposeCer(int BeneficiaryId, CerContent Content, int DraftRevision = 0, bool Submit = false, CloseCer? Close = null)
    : ICommand<int>;

internal sealed class ProposeCerHandler(ICers cers, IBeneficiaries beneficiaries, CerDrafts drafts, CerNews news,
    IHandler<CloseCer, Done> closing, Perimeter perimeter, TimeProvider clock)
    : IHandler<ProposeCer, int>
{
    public async Task<Result<int>> Handle(ProposeCer command, CancellationToken cancellationToken)
    {
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        var proposed = Cer.Propose(await cers.NextId(cancellationToken), command.BeneficiaryId, await cers.Programme(cancellationToken),
            command.Content, perimeter, clock.GetUtcNow());
        if (!proposed.Succeeded)
            return proposed.Refusal;
        var cer = proposed.Value;
        if (command.Submit && cer.Submit(perimeter, clock.GetUtcNow()) is { } notYet)
            return notYet;
        if (await drafts.Consume(command.BeneficiaryId, null, command.DraftRevision, cancellationToken) is { } conflict)
            return conflict;
        if (command.Close is not null && (await closing.Handle(command.Close, cancellationToken)).Refusal is { } open)
            return open;
        cers.Add(cer);
        news.Changed(cer);
        return cer.Id;
    }
}
