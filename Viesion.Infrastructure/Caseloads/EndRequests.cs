using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Caseloads;

internal sealed class EndRequests(ViesionDbContext db) : IEndRequests
{
    public Task<AccompanimentEndRequest?> Find(int id, CancellationToken cancellationToken)
        => db.EndRequests.SingleOrDefaultAsync(request => request.Id == id, cancellationToken);

    public async Task<AccompanimentEndRequest?> Open(int beneficiaryId, CancellationToken cancellationToken)
    {
        await Caseloads.OneAtATime(db, beneficiaryId, cancellationToken);
        return await db.EndRequests.SingleOrDefaultAsync(
            request => request.BeneficiaryId == beneficiaryId && request.State == EndRequestState.Requested, cancellationToken);
    }

    public void Add(AccompanimentEndRequest request) => db.Add(request);
}
