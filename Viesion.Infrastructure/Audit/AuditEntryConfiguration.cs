using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Viesion.Infrastructure.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.Id).HasDefaultValueSql("gen_random_uuid()").ValueGeneratedNever();
        builder.Property(entry => entry.Subject).HasMaxLength(60);
        builder.Property(entry => entry.SubjectId).HasMaxLength(60);
        builder.Property(entry => entry.Before).HasColumnType("jsonb");
        builder.Property(entry => entry.After).HasColumnType("jsonb");
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.BeneficiaryId, entry.At });
    }
}
