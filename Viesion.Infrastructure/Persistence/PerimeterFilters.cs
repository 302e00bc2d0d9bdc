using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Notes;
using Viesion.Domain.Reports;
using Viesion.Domain.Searches;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Genesis;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// Who sees which dossier, written once (spec, « People and what they may see »). RowLevelSecurity.sql says the same to PostgreSQL.
/// Dossiers opened by an assignment come as a short list of ids read when the operation opens, so that every plan stays an index search.
/// </summary>
internal static class PerimeterFilters
{
    private static readonly MethodInfo OfDossierMethod = typeof(PerimeterFilters).GetMethod(nameof(OfDossier), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(ModelBuilder model, ViesionDbContext db)
    {
        model.Entity<Beneficiary>().HasQueryFilter(beneficiary => db.Scope >= PerimeterScope.Everything
            || (db.Scope == PerimeterScope.Territory && beneficiary.TerritoryId == db.TerritoryId)
            || ((db.Scope == PerimeterScope.OwnDossiers || db.Scope == PerimeterScope.Organisation) && db.OwnDossiers.Contains(beneficiary.Id)));

        // Everything that belongs to a dossier asks: is my beneficiary visible? As in PostgreSQL, what has a BeneficiaryId belongs to a dossier.
        foreach (var thing in model.Model.GetEntityTypes().Where(type => type.FindProperty(nameof(Consultation.BeneficiaryId))?.ClrType == typeof(int)).ToList())
            OfDossierMethod.MakeGenericMethod(thing.ClrType).Invoke(null, [model, db]);

        // A note that is not public is for its readers alone, whatever others may see of the dossier (DOS-10).
        model.Entity<Note>().HasQueryFilter(note => (db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == note.BeneficiaryId))
            && (db.Scope == PerimeterScope.System || note.Visibility == NoteVisibility.Public || note.AuthorId == db.StaffMemberId || note.AssigneeId == db.StaffMemberId));

        // So is the alert that tells of one.
        model.Entity<AlertHit>().HasQueryFilter(hit => (db.Scope >= PerimeterScope.Everything || db.Beneficiaries.Any(beneficiary => beneficiary.Id == hit.BeneficiaryId))
            && (db.Scope == PerimeterScope.System || hit.ReaderId == null || hit.ReaderId == db.StaffMemberId));

        // The line of a dossier knows its territory: asked of itself, a question to a million lines stays one read of them.
        model.Entity<DossierLine>().HasQueryFilter(line => db.Scope >= PerimeterScope.Everything
            || (db.Scope == PerimeterScope.Territory && line.TerritoryId == db.TerritoryId)
            || ((db.Scope == PerimeterScope.OwnDossiers || db.Scope == PerimeterScope.Organisation) && db.OwnDossiers.Contains(line.BeneficiaryId)));

        // An agenda that is open to the one who acts, or somebody whose dossier they see (AGE-09); of the people, only those.
        model.Entity<Appointment>().HasQueryFilter(appointment => db.Scope >= PerimeterScope.Everything
            || db.MyAgendas().Any(agenda => agenda.OwnerId == appointment.HostId) || appointment.Participants.Any());

        // A saved search is its owner's, or everyone's; a history is of one person alone.
        model.Entity<SavedSearch>().HasQueryFilter(search => db.Scope == PerimeterScope.System || search.Shared || search.OwnerId == db.StaffMemberId);
        model.Entity<RecentSearch>().HasQueryFilter(search => db.Scope == PerimeterScope.System || search.StaffMemberId == db.StaffMemberId);

        // An export is its owner's alone; a report of the generator its owner's, or everyone's.
        model.Entity<ReportExport>().HasQueryFilter(export => db.Scope == PerimeterScope.System || export.OwnerId == db.StaffMemberId);
        model.Entity<SavedReport>().HasQueryFilter(report => db.Scope == PerimeterScope.System || report.Shared || report.OwnerId == db.StaffMemberId);

        // Rejected lines tell of anyone: administrators only.
        model.Entity<GenesisReject>().HasQueryFilter(reject => db.Scope >= PerimeterScope.Everything);
    }

    private static void OfDossier<TThing>(ModelBuilder model, ViesionDbContext db)
        where TThing : class
        => model.Entity<TThing>().HasQueryFilter(thing => db.Scope >= PerimeterScope.Everything
            || ((db.Scope == PerimeterScope.OwnDossiers || db.Scope == PerimeterScope.Organisation) && db.OwnDossiers.Contains(EF.Property<int>(thing, nameof(Consultation.BeneficiaryId))))
            || (db.Scope == PerimeterScope.Territory && db.Beneficiaries.Any(beneficiary => beneficiary.Id == EF.Property<int>(thing, nameof(Consultation.BeneficiaryId)))));
}
