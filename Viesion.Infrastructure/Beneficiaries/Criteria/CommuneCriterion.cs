using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Lives in one of these communes, named without case nor accent.</summary>
public sealed class CommuneCriterion : LookupCriterion
{
    private const string AfterAll = "\U0010FFFF";

    public override string Key => "commune";

    public override string Label => "Commune";

    public override CriterionGroup Group => CriterionGroup.Person;

    public override int Rank => 3;

    public override string Help => "La commune de l’adresse. Plusieurs communes : les personnes de l’une ou de l’autre.";

    public override string Placeholder => "Nom de la commune";

    public override string? Read(string text)
        => text.Trim() is { Length: > 0 and <= Address.CityMaxLength } city ? city.ToLowerInvariant() : null;

    public override Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter) => Written(db,
        // Compared as bounds: row-level security lets no LIKE into an index.
        db.DossierLines.Where(
            line => line.City.CompareTo(db.Normalised(typed)) >= 0 && line.City.CompareTo(db.Normalised(typed) + AfterAll) < 0));

    public override Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
        => Written(db, db.DossierLines.Where(line => values.Contains(line.City)), values.Count);

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
        => lines.Where(line => values.Contains(line.City));

    // As the address of one of its dossiers writes it.
    private static async Task<IReadOnlyList<CriterionChoice>> Written(
        ViesionDbContext db, IQueryable<DossierLine> lines, int atMost = AtMost) => await lines
        .Where(line => line.City != "").GroupBy(line => line.City)
        .Select(city => new { City = city.Key, Sample = city.Min(line => line.BeneficiaryId) }).OrderBy(city => city.City).Take(atMost)
        .Join(db.Beneficiaries, city => city.Sample, b => b.Id, (city, b) => new { city.City, Written = b.Address.City })
        .OrderBy(city => city.City)
        .Select(city => new CriterionChoice(city.City, city.Written!, null)).ToListAsync();
}
