using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Access;

internal sealed class PasswordLinkConfiguration : IEntityTypeConfiguration<PasswordLink>
{
    public void Configure(EntityTypeBuilder<PasswordLink> builder)
    {
        builder.ToTable("PasswordLinks");
        builder.Property(link => link.TokenHash).HasMaxLength(64);
        builder.HasIndex(link => link.TokenHash).IsUnique();
        builder.HasIndex(link => new { link.StaffMemberId, link.CreatedAt });
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(link => link.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
    }
}
