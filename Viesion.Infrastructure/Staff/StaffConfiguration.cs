using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Staff;

internal sealed class StaffConfiguration : IEntityTypeConfiguration<StaffMember>, IEntityTypeConfiguration<Organisation>,
    IEntityTypeConfiguration<Territory>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("StaffMembers");
        builder.Property(s => s.FirstName).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(s => s.LastName).HasMaxLength(StaffMember.NameMaxLength);
        builder.Property(s => s.Email).HasMaxLength(StaffMember.EmailMaxLength);
        builder.HasIndex(s => s.Email).IsUnique();
        builder.Property(s => s.Phone).HasMaxLength(StaffMember.PhoneMaxLength);
        builder.Property(s => s.Version).IsRowVersion();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Territory>().WithMany().HasForeignKey(s => s.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(s => s.FullName);
        builder.Ignore(s => s.Perimeter);
    }

    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(o => o.Name).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(o => o.Acronym).HasMaxLength(Organisation.AcronymMaxLength);
        builder.Property(o => o.Active).HasDefaultValue(true);
        builder.Property(o => o.Version).IsRowVersion();
        builder.HasIndex(o => o.Name).IsUnique();
        builder.HasOne<Territory>().WithMany().HasForeignKey(o => o.TerritoryId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Territory> builder)
    {
        builder.ToTable("Territories");
        builder.Property(t => t.Code).HasMaxLength(Territory.CodeMaxLength);
        builder.Property(t => t.Name).HasMaxLength(Territory.NameMaxLength);
        builder.Property(t => t.Active).HasDefaultValue(true);
        builder.Property(t => t.Version).IsRowVersion();
        builder.HasIndex(t => t.Code).IsUnique();
    }
}
