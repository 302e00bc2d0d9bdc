using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The global search (DOS-04): a few dossiers, colleagues and structures while one types.</summary>
[PlannedEachTime]
public sealed class SearchReads(ViesionDbContext db, Perimeter perimeter)
{
    public const int AtMost = 7;
    public const int Colleagues = 4;

    // A common name with a typo designates thousands: as many as that are put in order.
    private const int Ordered = 500;

    public async Task<SearchAnswer> Answer(string typed)
    {
        typed = UserText.Plain(typed);
        if (typed.Length < 2 || perimeter.StaffMemberId is null)
            return SearchAnswer.Nothing;
        var dossiers = Rights.SeesDossiers(perimeter.Profile) ? await Suggest(typed) : [];
        // Everyone knows their colleagues and where they work.
        var colleagues = await db.StaffMembers.Where(member => member.Active && db.MatchingStaff(typed).Select(match => match.Id).Contains(member.Id))
            .OrderBy(member => member.LastName).ThenBy(member => member.FirstName).ThenBy(member => member.Id).Take(Colleagues)
            .Select(member => new ColleagueSuggestion(member.Id, member.FirstName + " " + member.LastName, member.Profile, member.OrganisationId,
                db.Organisations.Where(organisation => organisation.Id == member.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault())).ToListAsync();
        var organisations = await db.Organisations.Where(organisation => db.MatchingOrganisations(typed).Select(match => match.Id).Contains(organisation.Id))
            .OrderBy(organisation => organisation.Name).Take(Colleagues)
            .Select(organisation => new OrganisationSuggestion(organisation.Id, organisation.Name, db.Territories.Where(territory => territory.Id == organisation.TerritoryId).Select(territory => territory.Name).FirstOrDefault())).ToListAsync();
        return new SearchAnswer(dossiers, colleagues, organisations);
    }

    /// <summary>Those whose name begins as typed, in the order of names; when they do not fill the list, those whose first name does, then those that the text designates otherwise: several words, birth name, date of birth, number, one typo.</summary>
    public async Task<IReadOnlyList<DossierSuggestion>> Suggest(string typed)
    {
        typed = UserText.Plain(typed);
        if (typed.Length < 2)
            return [];
        List<DossierSuggestion> found = [];
        await Add(found, db.Beneficiaries.FromSql($"""
            SELECT b.*, b.xmin FROM beneficiaries b WHERE viesion.normalise({typed}) <> '' AND b.sort_name >= viesion.normalise({typed}) COLLATE "C"
                AND b.sort_name < (viesion.normalise({typed}) || U&'\+10FFFF') COLLATE "C"
            """), "SortName");
        // A first name designates too many people to gather them all for the sake of seven.
        await Add(found, db.Beneficiaries.FromSql($"""
            SELECT b.*, b.xmin FROM beneficiaries b WHERE viesion.normalise({typed}) <> '' AND b.sort_first_name >= viesion.normalise({typed}) COLLATE "C"
                AND b.sort_first_name < (viesion.normalise({typed}) || U&'\+10FFFF') COLLATE "C"
            """), "SortFirstName");
        await Add(found, db.Beneficiaries.Where(b => db.MatchingDossiers(typed).Select(match => match.Id).Take(Ordered).Contains(b.Id)), "SortName");
        return found;
    }

    private static async Task Add(List<DossierSuggestion> found, IQueryable<Beneficiary> dossiers, string order)
    {
        if (found.Count == AtMost)
            return;
        var known = found.Select(dossier => dossier.Id).ToList();
        found.AddRange(await dossiers.Where(b => !known.Contains(b.Id)).OrderBy(b => EF.Property<string>(b, order)).ThenBy(b => b.Id).Take(AtMost - known.Count)
            .Select(b => new DossierSuggestion(b.Id, b.FileNumber, b.LastName, b.FirstName, b.BirthName, b.BirthDate)).ToListAsync());
    }
}
