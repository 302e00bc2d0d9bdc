using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Assessments;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;
using Viesion.Domain.Home;
using Viesion.Domain.Reports;
using Viesion.Domain.Searches;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Audit;

/// <summary>Turns what an operation changed into audit entries, saved with it: no use case can forget to.</summary>
internal static class ChangeAudit
{
    public static async Task SaveWithAudit(ViesionDbContext db, AuditTrail trail, Perimeter perimeter, TimeProvider clock, CancellationToken cancellationToken)
    {
        var changes = db.ChangeTracker.Entries().Where(IsAudited)
            .Select(entry => (Entry: entry, Audit: Describe(entry, perimeter, clock.GetUtcNow()))).Where(change => change.Audit is not null).ToList();
        var created = changes.Any(change => change.Entry.State == EntityState.Added);
        if (created)
            await db.SaveChangesAsync(cancellationToken); // a created thing has its id only now
        foreach (var (entry, audit) in changes)
        {
            audit!.SubjectId = IdOf(entry);
            audit.BeneficiaryId = BeneficiaryOf(entry);
            db.Audit.Add(audit);
        }
        db.Audit.AddRange(trail.Entries);
        if (!created || changes.Count > 0 || trail.Entries.Count > 0)
            await db.SaveChangesAsync(cancellationToken);
    }

    // Bookkeeping is not audited: it says who looked, which has its own entry, or what leaves, which has its own table, or how one likes one's screen.
    // Nor is a draft, saved at every pause in typing: the CER that comes of it is. An assessment's first saves stay in the assessment itself.
    // An export tells its progress every few seconds; that it was written and downloaded has entries of its own.
    private static bool IsAudited(EntityEntry entry) => entry.Entity is not (AuditEntry or Consultation or Notification or OutboxMessage or AppointmentSms or CalendarEntry or CerDraft or OperationKey or RecentSearch or SavedSearchDossier or HomeLayout)
        && entry is not { Entity: Assessment { IsDraft: true }, State: EntityState.Modified }
        && entry is not { Entity: ReportExport, State: EntityState.Modified }
        && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static AuditEntry? Describe(EntityEntry entry, Perimeter perimeter, DateTimeOffset now)
    {
        var properties = Flatten(entry).Where(p => !p.Metadata.IsConcurrencyToken && !p.Metadata.IsPrimaryKey()
            && (entry.State != EntityState.Modified || (p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)))).ToList();
        if (entry.State == EntityState.Modified && properties.Count == 0)
            return null;
        return new AuditEntry
        {
            At = now,
            StaffMemberId = perimeter.StaffMemberId,
            Action = entry.State switch { EntityState.Added => AuditAction.Created, EntityState.Deleted => AuditAction.Deleted, _ => AuditAction.Changed },
            Subject = entry.Metadata.ClrType.Name,
            Before = entry.State == EntityState.Added ? null : Json(properties, p => p.OriginalValue, before: true),
            After = entry.State == EntityState.Deleted ? null : Json(properties, p => p.CurrentValue, before: false),
        };
    }

    private static IEnumerable<PropertyEntry> Flatten(EntityEntry entry)
        => entry.Properties.Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties));

    private static string Json(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value, bool before)
    {
        var fields = new JsonObject();
        foreach (var property in properties)
            if (value(property) is { } present)
                fields[property.Metadata.Name] = AuditSecrets.Hides(property, before) ? AuditSecrets.Hidden : present is Enum ? present.ToString() : JsonSerializer.SerializeToNode(present);
        return fields.ToJsonString();
    }

    private static string? IdOf(EntityEntry entry) => entry.Metadata.FindPrimaryKey()?.Properties.Count == 1
        ? entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue?.ToString() : null;

    private static int? BeneficiaryOf(EntityEntry entry) => entry.Entity is Beneficiary beneficiary ? beneficiary.Id
        : entry.Metadata.FindProperty("BeneficiaryId") is null ? null : (int?)entry.Property("BeneficiaryId").CurrentValue;
}
