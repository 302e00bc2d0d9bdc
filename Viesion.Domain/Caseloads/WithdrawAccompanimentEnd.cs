using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>The one who asked for the end takes the request back.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record WithdrawAccompanimentEnd(int RequestId, uint Version) : ICommand<Done>;

internal sealed class WithdrawAccompanimentEndHandler(EndRequestChange change, Perimeter perimeter, TimeProvider clock)
    : IHandler<WithdrawAccompanimentEnd, Done>
{
    public async Task<Result<Done>> Handle(WithdrawAccompanimentEnd command, CancellationToken cancellationToken)
    {
        var withdrawn = await change.Of(command.RequestId, command.Version, request => request.Withdraw(perimeter, clock.GetUtcNow()),
            cancellationToken);
        return withdrawn.Succeeded ? Done.Value : withdrawn.Refusal;
    }
}
