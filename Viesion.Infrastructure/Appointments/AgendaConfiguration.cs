using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Appointments;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Appointments;

internal sealed class AgendaConfiguration : IEntityTypeConfiguration<AppointmentNature>, IEntityTypeConfiguration<Venue>,
    IEntityTypeConfiguration<AgendaShare>, IEntityTypeConfiguration<SharedAgenda>
{
    public void Configure(EntityTypeBuilder<AppointmentNature> builder)
    {
        builder.ToTable("AppointmentNatures");
        builder.Property(n => n.Label).HasMaxLength(AppointmentNature.LabelMaxLength);
        builder.Property(n => n.Subject).HasMaxLength(AppointmentNature.LabelMaxLength);
        builder.Property(n => n.Version).IsRowVersion();
        builder.HasOne<ListItem>().WithMany().HasForeignKey(n => n.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppointmentNature>().WithMany().HasForeignKey(n => n.NextNatureId).OnDelete(DeleteBehavior.Restrict);
        builder.Property<string>("LabelKey").HasComputedColumnSql("viesion.normalise(label)", stored: true);
        builder.HasIndex("LabelKey").IsUnique();
    }

    public void Configure(EntityTypeBuilder<Venue> builder)
    {
        builder.ToTable("Venues");
        builder.Property(v => v.Name).HasMaxLength(Venue.NameMaxLength);
        builder.Property(v => v.Address).HasMaxLength(Venue.AddressMaxLength);
        builder.Property(v => v.Version).IsRowVersion();
        builder.HasOne<Territory>().WithMany().HasForeignKey(v => v.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.Property<string>("NameKey").HasComputedColumnSql("viesion.normalise(name)", stored: true);
        builder.HasIndex("NameKey").IsUnique();
    }

    public void Configure(EntityTypeBuilder<AgendaShare> builder)
    {
        builder.ToTable("AgendaShares");
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.OwnerId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.OwnerId, s.StaffMemberId }).IsUnique().AreNullsDistinct(false);
    }

    public void Configure(EntityTypeBuilder<SharedAgenda> builder) => builder.HasNoKey().ToTable((string?)null);
}
