using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Genesis;

internal sealed class GenesisReferents(ViesionDbContext db) : IGenesisReferents
{
    public async Task<GenesisWord> Of(int beneficiaryId, CancellationToken cancellationToken) => new(
        !await db.GenesisAbsences.AnyAsync(absence => absence.BeneficiaryId == beneficiaryId, cancellationToken),
        await db.GenesisReferents.Where(referent => referent.BeneficiaryId == beneficiaryId)
        .Select(referent => (int?)referent.StaffMemberId).SingleOrDefaultAsync(cancellationToken));
}
