using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>What every answer to a request begins with: find it in the perimeter, and make sure that the person saw it as it is.</summary>
public sealed class EndRequestChange(IEndRequests requests, CaseloadNews news)
{
    public async Task<Result<AccompanimentEndRequest>> Of(
        int id, uint version, Func<AccompanimentEndRequest, Refusal?> change, CancellationToken cancellationToken)
    {
        if (await requests.Find(id, cancellationToken) is not { } request)
            return Refusal.NotFound;
        if (request.Version != version)
            return Refusal.Conflict;
        if (change(request) is { } refusal)
            return refusal;
        news.Changed(request.BeneficiaryId);
        return request;
    }
}
