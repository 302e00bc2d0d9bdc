using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>
/// What every change of an existing CER begins with: find it in the perimeter, and make sure that the person saw it as it is.
/// </summary>
public sealed class CerChange(ICers cers, CerNews news)
{
    public async Task<Result<Done>> Of(int id, uint version, Func<Cer, Refusal?> change, CancellationToken cancellationToken,
        bool isDecision = false)
    {
        if (await cers.Find(id, cancellationToken) is not { } cer)
            return Refusal.NotFound;
        if (cer.Version != version)
            return Refusal.Conflict;
        if (change(cer) is { } refusal)
            return refusal;
        if (isDecision)
            await news.Decided(cer, cancellationToken);
        else
            news.Changed(cer);
        return Done.Value;
    }
}
