using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Messaging;

internal sealed class MessagingConfiguration : IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("Notifications");
        builder.Property(n => n.Id).HasDefaultValueSql("gen_random_uuid()").ValueGeneratedNever();
        builder.Property(n => n.Title).HasMaxLength(300);
        builder.Property(n => n.Link).HasMaxLength(200);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(n => n.StaffMemberId);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(n => n.BeneficiaryId);
        builder.HasIndex(n => new { n.StaffMemberId, n.At });
    }

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(m => m.Kind).HasMaxLength(40);
        builder.Property(m => m.Payload).HasColumnType("jsonb");
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(m => m.StaffMemberId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(m => m.NextAttemptAt).HasFilter("next_attempt_at IS NOT NULL");
    }
}
