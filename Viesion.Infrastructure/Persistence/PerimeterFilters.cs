using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Notes;
using Viesion.Domain.Reports;
using Viesion.Domain.Searches;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Genesis;

namespace Viesion.Infrastructure.Persistence;

/// <summary>
/// The first wall: what Grants.cs grants, as EF query filters. Grants.sql and RowLevelSecurity.sql say the same to PostgreSQL
/// (docs/adr/0022). Dossiers opened by a list (an assignment, a structure) come as ids read when the operation opens, so that every plan
/// stays an index search.
/// </summary>
internal static class PerimeterFilters
{
    private static readonly MethodInfo OfDossierMethod = typeof(PerimeterFilters).GetMethod(
        nameof(OfDossier), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(ModelBuilder model, ViesionDbContext db)
    {
        model.Entity<Beneficiary>().HasQueryFilter(beneficiary => db.Granted(DataKind.Identity).Everywhere
            || (db.Granted(DataKind.Identity).InTerritory && beneficiary.TerritoryId == db.Granted(DataKind.Identity).TerritoryId)
            || (db.Granted(DataKind.Identity).Listed && db.Granted(DataKind.Identity).Dossiers.Contains(beneficiary.Id)));

        // Everything that belongs to a dossier asks whether its kind of data is granted of it. As in PostgreSQL, what has a BeneficiaryId
        // belongs to a dossier; the log and the bell, which may have none, are filtered by who they are for, in PostgreSQL.
        foreach (var thing in DossierKinds.Of(model.Model).Where(type => type.FindProperty(DossierKinds.DossierId)?.ClrType == typeof(int))
            .ToList())
            OfDossierMethod.MakeGenericMethod(thing.ClrType).Invoke(null, [model, db, DossierKinds.Of(thing.ClrType)]);

        // A note that is not public is for its readers alone, whatever others may see of the dossier (DOS-10).
        model.Entity<Note>().HasQueryFilter(note => (db.Granted(DataKind.Notes).Everywhere
                || (db.Granted(DataKind.Notes).InTerritory && db.Beneficiaries.Any(beneficiary => beneficiary.Id == note.BeneficiaryId
                && beneficiary.TerritoryId == db.Granted(DataKind.Notes).TerritoryId))
                || (db.Granted(DataKind.Notes).Listed && db.Granted(DataKind.Notes).Dossiers.Contains(note.BeneficiaryId)))
            && (db.IsSystem || note.Visibility == NoteVisibility.Public || note.AuthorId == db.StaffMemberId
            || note.AssigneeId == db.StaffMemberId));

        // So is the alert that tells of one.
        model.Entity<AlertHit>().HasQueryFilter(hit => (db.Granted(DataKind.Path).Everywhere
                || (db.Granted(DataKind.Path).InTerritory && hit.TerritoryId == db.Granted(DataKind.Path).TerritoryId)
                || (db.Granted(DataKind.Path).Listed && db.Granted(DataKind.Path).Dossiers.Contains(hit.BeneficiaryId)))
            && (db.IsSystem || hit.ReaderId == null || hit.ReaderId == db.StaffMemberId));

        // The line of a dossier knows its territory: asked of itself, a question to a million lines stays one read of them.
        model.Entity<DossierLine>().HasQueryFilter(line => db.Granted(DataKind.Path).Everywhere
            || (db.Granted(DataKind.Path).InTerritory && line.TerritoryId == db.Granted(DataKind.Path).TerritoryId)
            || (db.Granted(DataKind.Path).Listed && db.Granted(DataKind.Path).Dossiers.Contains(line.BeneficiaryId)));

        // An agenda that is open to the one who acts, or somebody whose dossier they see (AGE-09); of the people, only those.
        model.Entity<Appointment>().HasQueryFilter(appointment => db.Granted(DataKind.Path).Everywhere
            || db.MyAgendas().Any(agenda => agenda.OwnerId == appointment.HostId) || appointment.Participants.Any());

        // A saved search is its owner's, or everyone's; a history is of one person alone.
        model.Entity<SavedSearch>().HasQueryFilter(search => db.IsSystem || search.Shared || search.OwnerId == db.StaffMemberId);
        model.Entity<RecentSearch>().HasQueryFilter(search => db.IsSystem || search.StaffMemberId == db.StaffMemberId);

        // An export is its owner's alone; a report of the generator its owner's, or everyone's.
        model.Entity<ReportExport>().HasQueryFilter(export => db.IsSystem || export.OwnerId == db.StaffMemberId);
        model.Entity<SavedReport>().HasQueryFilter(report => db.IsSystem || report.Shared || report.OwnerId == db.StaffMemberId);

        // Rejected lines tell of anyone: administrators only.
        model.Entity<GenesisReject>().HasQueryFilter(reject => db.Administers);
    }

    private static void OfDossier<TThing>(ModelBuilder model, ViesionDbContext db, DataKind kind)
        where TThing : class
        => model.Entity<TThing>().HasQueryFilter(thing => db.Granted(kind).Everywhere
            || (db.Granted(kind).Listed && db.Granted(kind).Dossiers.Contains(EF.Property<int>(thing, DossierKinds.DossierId)))
            || (db.Granted(kind).InTerritory
            && db.Beneficiaries.Any(beneficiary => beneficiary.Id == EF.Property<int>(thing, DossierKinds.DossierId)
                && beneficiary.TerritoryId == db.Granted(kind).TerritoryId)));
}
