using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Occupations;

/// <summary>The métiers and sectors that a person wishes for (DOS-11).</summary>
public sealed class WishReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    /// <summary>Null outside the perimeter.</summary>
    public async Task<DossierWishes?> OfDossier(int beneficiaryId)
    {
        if (!await db.Beneficiaries.AnyAsync(b => b.Id == beneficiaryId))
            return null;
        var occupations = await (
            from wish in db.DesiredOccupations
            where wish.BeneficiaryId == beneficiaryId
            join occupation in db.Occupations on wish.OccupationId equals occupation.Id
            from title in db.OccupationTitles.Where(title => title.Id == wish.TitleId).DefaultIfEmpty()
            orderby wish.Rank, wish.Id
            select new WishRow(wish.Id, title == null ? occupation.Name : title.Name, title == null ? "ROME " + occupation.Code
            : "ROME " + occupation.Code + " · " + occupation.Name,
                wish.Since, !occupation.Active || (title != null && !title.Active))).ToListAsync();
        var sectors = await (
            from wish in db.DesiredSectors
            where wish.BeneficiaryId == beneficiaryId
            join sector in db.Sectors on wish.SectorId equals sector.Id
            orderby wish.Rank, wish.Id
            select new WishRow(wish.Id, sector.Name, "NAF " + sector.Code, wish.Since, false)).ToListAsync();
        return new DossierWishes(beneficiaryId, occupations, sectors, Rights.EditsDossier(perimeter.Profile));
    }

    /// <summary>One statement. Empty outside the perimeter.</summary>
    internal async Task<WishSummary> Summary(int beneficiaryId)
    {
        var today = clock.Today();
        var lines = await db.DesiredOccupations.Where(wish => wish.BeneficiaryId == beneficiaryId)
            .Select(wish => new
            {
                Kind = 0,
                wish.Rank,
                Text = db.OccupationTitles.Where(title => title.Id == wish.TitleId).Select(title => title.Name).FirstOrDefault()
                    ?? db.Occupations.First(o => o.Id == wish.OccupationId).Name
            })
            .Concat(db.DesiredSectors.Where(wish => wish.BeneficiaryId == beneficiaryId)
            .Select(wish => new { Kind = 1, wish.Rank, Text = db.Sectors.First(sector => sector.Id == wish.SectorId).Name }))
            .Concat(db.Beneficiaries.Where(b => b.Id == beneficiaryId)
            .Select(b => new
            {
                Kind = 2,
                Rank = db.Skills.Count(skill => skill.BeneficiaryId == b.Id && (skill.End == null || skill.End >= today)),
                Text = ""
            }))
            .Concat(db.Beneficiaries.Where(b => b.Id == beneficiaryId)
            .Select(b => new
            {
                Kind = 3,
                Rank = db.Difficulties.Count(difficulty => difficulty.BeneficiaryId == b.Id && difficulty.End == null),
                Text = ""
            }))
            .ToListAsync();
        IReadOnlyList<string> Texts(int kind)
            => [.. lines.Where(line => line.Kind == kind).OrderBy(line => line.Rank).Select(line => line.Text)];
        return new WishSummary(Texts(0), Texts(1), lines.Where(line => line.Kind == 2).Sum(line => line.Rank),
            lines.Where(line => line.Kind == 3).Sum(line => line.Rank));
    }
}
