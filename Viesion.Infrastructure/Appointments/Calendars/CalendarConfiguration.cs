using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Appointments;
using Viesion.Domain.Appointments.Calendars;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Appointments.Calendars;

internal sealed class CalendarConfiguration : IEntityTypeConfiguration<CalendarEntry>, IEntityTypeConfiguration<CalendarFeed>,
    IEntityTypeConfiguration<Appointment>
{
    /// <summary>How often an appointment changed: PostgreSQL counts (Calendars.sql).</summary>
    public const string Revision = "Revision";

    public void Configure(EntityTypeBuilder<CalendarEntry> builder)
    {
        builder.ToTable("CalendarEntries");
        builder.Ignore(e => e.Absent);
        builder.Property(e => e.Mailbox).HasMaxLength(StaffMember.EmailMaxLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.HostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new { e.AppointmentId, e.Mailbox }).IsUnique();
        builder.HasIndex(e => new { e.HostId, e.SentAt });
    }

    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("CalendarFeeds");
        builder.Property(f => f.TokenHash).HasMaxLength(64);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.StaffMemberId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(f => f.StaffMemberId).IsUnique();
        builder.HasIndex(f => f.TokenHash).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Appointment> builder)
        => builder.Property<int>(Revision).HasDefaultValue(0).ValueGeneratedOnAdd();
}
