using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Persistence;

internal sealed class OperationKeyConfiguration : IEntityTypeConfiguration<OperationKey>
{
    public void Configure(EntityTypeBuilder<OperationKey> builder)
    {
        builder.ToTable("OperationKeys");
        builder.HasKey(key => new { key.StaffMemberId, key.Key, key.Command });
        builder.Property(key => key.StaffMemberId).ValueGeneratedNever();
        builder.Property(key => key.Key).ValueGeneratedNever();
        builder.Property(key => key.Command).HasMaxLength(OperationKey.CommandMaxLength);
        builder.Property(key => key.Outcome).HasColumnType("jsonb");
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(key => key.StaffMemberId);
        builder.HasIndex(key => key.At);
    }
}
