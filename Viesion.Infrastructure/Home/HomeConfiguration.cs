using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Home;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Home;

internal sealed class HomeConfiguration : IEntityTypeConfiguration<HomeLayout>, IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<HomeLayout> builder)
    {
        builder.ToTable("HomeLayouts");
        builder.HasKey(layout => layout.StaffMemberId);
        builder.Property(layout => layout.StaffMemberId).ValueGeneratedNever();
        builder.Property(layout => layout.Arrangement).HasMaxLength(HomeArrangement.MaxLength)
            .HasConversion(arrangement => arrangement.ToString(), written => HomeArrangement.Parse(written));
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<HomeLayout>(layout => layout.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.ToTable("Announcements");
        builder.Property(announcement => announcement.Title).HasMaxLength(Announcement.TitleMaxLength);
        builder.Property(announcement => announcement.Text).HasMaxLength(Announcement.TextMaxLength);
        builder.Property(announcement => announcement.Link).HasMaxLength(Announcement.LinkMaxLength);
        builder.Property(announcement => announcement.Version).IsRowVersion();
    }
}
