using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A few dossiers while one types.</summary>
[PlannedEachTime]
public sealed class SearchReads(ViesionDbContext db)
{
    public const int AtMost = 7;

    // A common name with a typo designates thousands: as many as that are put in order.
    private const int Ordered = 500;

    /// <summary>
    /// Those whose name begins as typed, in the order of names; when they do not fill the list, those whose first name does, then those
    /// that the text designates otherwise: several words, birth name, date of birth, number, one typo.
    /// </summary>
    public async Task<IReadOnlyList<DossierSuggestion>> Suggest(string typed)
    {
        typed = UserText.Plain(typed);
        if (typed.Length < 2)
            return [];
        List<DossierSuggestion> found = [];
        await Add(found, db.Beneficiaries.FromSql($"""
            SELECT b.*, b.xmin FROM beneficiaries b WHERE viesion.normalise({typed}) <> ''
                AND b.sort_name >= viesion.normalise({typed}) COLLATE "C"
                AND b.sort_name < (viesion.normalise({typed}) || U&'\+10FFFF') COLLATE "C"
            """), "SortName");
        // A first name designates too many people to gather them all for the sake of seven.
        await Add(found, db.Beneficiaries.FromSql($"""
            SELECT b.*, b.xmin FROM beneficiaries b WHERE viesion.normalise({typed}) <> ''
                AND b.sort_first_name >= viesion.normalise({typed}) COLLATE "C"
                AND b.sort_first_name < (viesion.normalise({typed}) || U&'\+10FFFF') COLLATE "C"
            """), "SortFirstName");
        await Add(found, db.Beneficiaries.Where(b => db.MatchingDossiers(typed).Select(match => match.Id).Take(Ordered).Contains(b.Id)),
            "SortName");
        return found;
    }

    private static async Task Add(List<DossierSuggestion> found, IQueryable<Beneficiary> dossiers, string order)
    {
        if (found.Count == AtMost)
            return;
        var known = found.Select(dossier => dossier.Id).ToList();
        found.AddRange(await dossiers.Where(b => !known.Contains(b.Id)).OrderBy(b => EF.Property<string>(b, order)).ThenBy(b => b.Id)
            .Take(AtMost - known.Count)
            .Select(b => new DossierSuggestion(b.Id, b.FileNumber, b.LastName, b.FirstName, b.BirthName, b.BirthDate)).ToListAsync());
    }
}
