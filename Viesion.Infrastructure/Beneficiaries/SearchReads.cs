using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The global search (DOS-04): a few dossiers while one types.</summary>
public sealed class SearchReads(ViesionDbContext db)
{
    public const int AtMost = 7;

    /// <summary>Those whose name begins as typed, in the order of names; when they do not fill the list, those that the text designates otherwise: first name, birth name, number, one typo.</summary>
    public async Task<IReadOnlyList<DossierSuggestion>> Suggest(string typed)
    {
        typed = typed.Trim();
        if (typed.Length < 2)
            return [];
        var beginning = await Suggestions(db.Beneficiaries.FromSql(
            $"""SELECT b.*, b.xmin FROM beneficiaries b WHERE b.sort_name >= viesion.normalise({typed}) COLLATE "C" AND b.sort_name < (viesion.normalise({typed}) || U&'\+10FFFF') COLLATE "C" """), AtMost);
        if (beginning.Count == AtMost)
            return beginning;
        var known = beginning.Select(dossier => dossier.Id).ToList();
        return [.. beginning, .. await Suggestions(db.Beneficiaries.Where(b => !known.Contains(b.Id) && db.MatchingDossiers(typed).Select(match => match.Id).Contains(b.Id)), AtMost - known.Count)];
    }

    private static Task<List<DossierSuggestion>> Suggestions(IQueryable<Beneficiary> dossiers, int count) => dossiers
        .OrderBy(b => EF.Property<string>(b, "SortName")).ThenBy(b => b.Id).Take(count)
        .Select(b => new DossierSuggestion(b.Id, b.FileNumber, b.LastName, b.FirstName, b.BirthName, b.BirthDate)).ToListAsync();
}
