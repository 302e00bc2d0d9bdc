using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Audit;

/// <summary>Turns what an operation changed into audit entries, saved with it: no use case can forget to.</summary>
internal static class ChangeAudit
{
    private static readonly IReadOnlyList<IAuditExemption> Exemptions = Features.All<IAuditExemption>();

    public static async Task SaveWithAudit(ViesionDbContext db, AuditTrail trail, Perimeter perimeter, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var changes = db.ChangeTracker.Entries().Where(IsAudited)
            .Select(entry => (Entry: entry, Audit: Describe(entry, perimeter, clock.GetUtcNow())))
            .Where(change => change.Audit is not null).ToList();
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

    private static bool IsAudited(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Entity is not AuditEntry && !Exemptions.Any(exemption => exemption.Exempts(entry));

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
            Action = entry.State switch
            {
                EntityState.Added => AuditAction.Created,
                EntityState.Deleted => AuditAction.Deleted,
                _ => AuditAction.Changed
            },
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
                fields[property.Metadata.Name] = AuditSecrets.Hides(property, before) ? AuditSecrets.Hidden : present is Enum
                    ? present.ToString() : JsonSerializer.SerializeToNode(present);
        return fields.ToJsonString();
    }

    private static string? IdOf(EntityEntry entry) => entry.Metadata.FindPrimaryKey()?.Properties.Count == 1
        ? entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue?.ToString() : null;

    private static int? BeneficiaryOf(EntityEntry entry) => entry.Entity is Beneficiary beneficiary ? beneficiary.Id
        : entry.Metadata.FindProperty("BeneficiaryId") is null ? null : (int?)entry.Property("BeneficiaryId").CurrentValue;
}
