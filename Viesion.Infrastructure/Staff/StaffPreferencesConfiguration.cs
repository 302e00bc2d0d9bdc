using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Staff;

internal sealed class StaffPreferencesConfiguration : IEntityTypeConfiguration<StaffPreferences>
{
    public void Configure(EntityTypeBuilder<StaffPreferences> builder)
    {
        builder.ToTable("StaffPreferences");
        builder.HasKey(preferences => preferences.StaffMemberId);
        foreach (var word in (string[])[nameof(StaffPreferences.Help), nameof(StaffPreferences.Theme), nameof(StaffPreferences.Left),
            nameof(StaffPreferences.Right)])
            builder.Property(word).HasMaxLength(10);
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<StaffPreferences>(preferences => preferences.StaffMemberId)
            .OnDelete(DeleteBehavior.Cascade);
    }
}
