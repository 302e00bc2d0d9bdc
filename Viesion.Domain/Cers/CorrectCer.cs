using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Rewrites the content of a CER; the draft of the correction goes.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record CorrectCer(int Id, uint Version, CerContent Content, int DraftRevision = 0, bool Submit = false) : ICommand<int>;

internal sealed class CorrectCerHandler(ICers cers, CerDrafts drafts, CerNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<CorrectCer, int>
{
    public async Task<Result<int>> Handle(CorrectCer command, CancellationToken cancellationToken)
    {
        if (await cers.Find(command.Id, cancellationToken) is not { } cer)
            return Refusal.NotFound;
        if (cer.Version != command.Version)
            return Refusal.Conflict;
        var now = clock.GetUtcNow();
        var refusal = cer.Correct(command.Content, perimeter, now) ?? (command.Submit ? cer.Submit(perimeter, now) : null)
            ?? await drafts.Consume(cer.BeneficiaryId, cer.Id, command.DraftRevision, cancellationToken);
        if (refusal is not null)
            return refusal;
        news.Changed(cer);
        return cer.Id;
    }
}
