using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Genesis;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// Who sees which dossier, written once (spec, « People and what they may see »). RowLevelSecurity.sql says the same to PostgreSQL.
/// Dossiers opened by an assignment come as a short list of ids read when the operation opens, so that every plan stays an index search.
/// </summary>
internal static class PerimeterFilters
{
    public static void Apply(ModelBuilder model, ViesionDbContext db)
    {
        model.Entity<Beneficiary>().HasQueryFilter(beneficiary => db.Scope >= PerimeterScope.Everything
            || (db.Scope == PerimeterScope.Territory && beneficiary.TerritoryId == db.TerritoryId)
            || ((db.Scope == PerimeterScope.OwnDossiers || db.Scope == PerimeterScope.Organisation) && db.OwnDossiers.Contains(beneficiary.Id)));

        // Everything that belongs to a dossier asks: is my beneficiary visible?
        model.Entity<Enrolment>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<StandbyPeriod>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<ReferentAssignment>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<EntitlementEvent>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<Consultation>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<Cer>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<CerObjective>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<CerTransition>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<GenesisAbsence>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));
        model.Entity<CerDraft>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == thing.BeneficiaryId));

        // Rejected lines tell of anyone: administrators only.
        model.Entity<GenesisReject>().HasQueryFilter(reject => db.Scope >= PerimeterScope.Everything);
    }
}
