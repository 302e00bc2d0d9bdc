using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Occupations;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Occupations;

internal sealed class Wishes(ViesionDbContext db) : IWishes
{
    public async Task<IReadOnlyList<DesiredOccupation>> Occupations(int beneficiaryId, CancellationToken cancellationToken)
    {
        await Lock(beneficiaryId, cancellationToken);
        return await db.DesiredOccupations.Where(wish => wish.BeneficiaryId == beneficiaryId).OrderBy(wish => wish.Rank)
            .ThenBy(wish => wish.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<DesiredSector>> Sectors(int beneficiaryId, CancellationToken cancellationToken)
    {
        await Lock(beneficiaryId, cancellationToken);
        return await db.DesiredSectors.Where(wish => wish.BeneficiaryId == beneficiaryId).OrderBy(wish => wish.Rank).ThenBy(wish => wish.Id)
            .ToListAsync(cancellationToken);
    }

    public Task<int?> DossierOfOccupation(int id, CancellationToken cancellationToken)
        => db.DesiredOccupations.Where(wish => wish.Id == id).Select(wish => (int?)wish.BeneficiaryId)
            .SingleOrDefaultAsync(cancellationToken);

    public Task<int?> DossierOfSector(int id, CancellationToken cancellationToken)
        => db.DesiredSectors.Where(wish => wish.Id == id).Select(wish => (int?)wish.BeneficiaryId).SingleOrDefaultAsync(cancellationToken);

    public Task<bool> Offers(int occupationId, int? titleId, CancellationToken cancellationToken)
        => db.Occupations.AnyAsync(occupation => occupation.Id == occupationId && occupation.Active
            && (titleId == null || db.OccupationTitles.Any(
                title => title.Id == titleId && title.OccupationId == occupationId && title.Active)), cancellationToken);

    public Task<bool> IsSector(int sectorId, CancellationToken cancellationToken)
        => db.Sectors.AnyAsync(sector => sector.Id == sectorId, cancellationToken);

    public void Add(object wish) => db.Add(wish);

    public void Remove(object wish) => db.Remove(wish);

    private Task Lock(int beneficiaryId, CancellationToken cancellationToken)
        => db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtext('wishes'), {beneficiaryId})", cancellationToken);
}
