using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class Beneficiaries(ViesionDbContext db) : IBeneficiaries
{
    public Task<Beneficiary?> Find(int id, CancellationToken cancellationToken)
        => db.Beneficiaries.SingleOrDefaultAsync(beneficiary => beneficiary.Id == id, cancellationToken);
}
