using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries.Criteria;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Searches;

/// <summary>The dossiers of a fixed list that one may see, as long as the list is one's own or shared.</summary>
public sealed class SavedListCriterion : LookupCriterion
{
    public const string Name = "liste";

    public override string Key => Name;

    public override string Label => "Liste enregistrée";

    public override CriterionGroup Group => CriterionGroup.Saved;

    public override string Help
        => "Les dossiers d’une sélection enregistrée, la vôtre ou une qui est partagée. Seuls ceux de votre périmètre sont montrés.";

    public override string Placeholder => "Nom de la liste";

    public override async Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => await Choices(
            db, db.SavedSearches.Where(search => search.Criteria == null && db.Normalised(search.Name).Contains(db.Normalised(typed)))
            .OrderBy(search => search.Name).Take(AtMost));

    public override async Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
    {
        var ids = Ids(values);
        return await Choices(db, db.SavedSearches.Where(search => search.Criteria == null && ids.Contains(search.Id)));
    }

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var ids = Ids(values);
        return lines.Where(line => scope.Db.SavedSearches.Where(search => ids.Contains(search.Id)).SelectMany(search => search.Dossiers)
            .Select(dossier => dossier.BeneficiaryId).Contains(line.BeneficiaryId));
    }

    private static Task<List<CriterionChoice>> Choices(ViesionDbContext db, IQueryable<Domain.Searches.SavedSearch> lists) => lists
        .Select(list => new CriterionChoice(list.Id.ToString(), list.Name, db.StaffMembers.Where(owner => owner.Id == list.OwnerId)
        .Select(owner => owner.FirstName + " " + owner.LastName).FirstOrDefault())).ToListAsync();
}
