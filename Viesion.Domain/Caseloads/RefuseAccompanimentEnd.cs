using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>The secretariat says no, and why; the one who asked is told.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record RefuseAccompanimentEnd(int RequestId, string Comment, uint Version) : ICommand<Done>;

internal sealed class RefuseAccompanimentEndHandler(EndRequestChange change, CaseloadNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<RefuseAccompanimentEnd, Done>
{
    public async Task<Result<Done>> Handle(RefuseAccompanimentEnd command, CancellationToken cancellationToken)
    {
        var refused = await change.Of(command.RequestId, command.Version,
            request => request.Refuse(command.Comment, perimeter, clock.GetUtcNow()), cancellationToken);
        if (!refused.Succeeded)
            return refused.Refusal;
        await news.Tell([refused.Value.RequestedById], refused.Value.BeneficiaryId, "la fin d’accompagnement demandée est refusée.",
            cancellationToken);
        return Done.Value;
    }
}
