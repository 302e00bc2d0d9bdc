using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Appointments;

internal sealed class AppointmentConfiguration : IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<AppointmentParticipant>,
    IEntityTypeConfiguration<AppointmentSummary>,
    IEntityTypeConfiguration<AppointmentTheme>
{
    public void Configure(EntityTypeBuilder<Appointment> builder)
    {
        builder.ToTable("Appointments");
        builder.Ignore(a => a.Time).Ignore(a => a.Collective);
        builder.Property(a => a.Comment).HasMaxLength(Appointment.CommentMaxLength);
        builder.Property(a => a.Title).HasMaxLength(Appointment.TitleMaxLength);
        builder.Property(a => a.Version).IsRowVersion();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.HostId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.BookedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AppointmentNature>().WithMany().HasForeignKey(a => a.NatureId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(a => a.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Venue>().WithMany().HasForeignKey(a => a.VenueId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(a => a.Participants).WithOne().HasForeignKey(p => p.AppointmentId);
        builder.HasMany(a => a.Themes).WithOne().HasForeignKey(t => t.AppointmentId);
        builder.HasIndex(a => new { a.HostId, a.StartsAt });
        builder.HasIndex(a => a.StartsAt);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_appointment_times", $"ends_at > starts_at AND ends_at <= starts_at + interval '{AppointmentTime.MaxMinutes} minutes'"));
    }

    public void Configure(EntityTypeBuilder<AppointmentParticipant> builder)
    {
        builder.ToTable("AppointmentParticipants");
        builder.Ignore(p => p.HoldsTime);
        builder.Property(p => p.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(p => p.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(p => p.ConvokedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(p => p.AbsenceReasonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.SettledById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Summaries).WithOne().HasForeignKey(s => s.ParticipantId);
        builder.HasIndex(p => new { p.AppointmentId, p.BeneficiaryId }).IsUnique();
        builder.HasIndex(p => new { p.BeneficiaryId, p.Day });
        // « Non traités » and « à venir »; « réalisés » since a day.
        builder.HasIndex(p => new { p.Day, p.BeneficiaryId }, "ix_appointment_participants_planned").HasFilter("attendance = 'Planned'");
        builder.HasIndex(p => new { p.Day, p.BeneficiaryId }, "ix_appointment_participants_present").HasFilter("attendance = 'Present'");
    }

    public void Configure(EntityTypeBuilder<AppointmentSummary> builder)
    {
        builder.ToTable("AppointmentSummaries");
        builder.Property(s => s.Text).HasMaxLength(AppointmentSummary.TextMaxLength);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(s => s.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(s => s.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ParticipantId, s.ThemeId }).IsUnique().AreNullsDistinct(false);
        builder.HasIndex(s => s.BeneficiaryId);
    }

    public void Configure(EntityTypeBuilder<AppointmentTheme> builder)
    {
        builder.ToTable("AppointmentThemes");
        builder.HasKey(t => new { t.AppointmentId, t.ThemeId });
        builder.HasOne<ListItem>().WithMany().HasForeignKey(t => t.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}
