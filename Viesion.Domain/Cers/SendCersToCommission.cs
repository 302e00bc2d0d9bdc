using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>Sends several CERs to the commission: those that can go do, the others come back with the reason.</summary>
public sealed record SendCersToCommission(IReadOnlyList<SendCerToCommission> Cers) : ICommand<CerBatch>;

internal sealed class SendCersToCommissionHandler(IHandler<SendCerToCommission, Done> one) : IHandler<SendCersToCommission, CerBatch>
{
    public async Task<Result<CerBatch>> Handle(SendCersToCommission command, CancellationToken cancellationToken)
    {
        var refused = new Dictionary<int, Refusal>();
        foreach (var cer in command.Cers)
            if ((await one.Handle(cer, cancellationToken)).Refusal is { } refusal)
                refused[cer.Id] = refusal;
        return new CerBatch(command.Cers.Count - refused.Count, refused);
    }
}
