using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Appointments;

internal sealed class AppointmentSmsConfiguration : IEntityTypeConfiguration<AppointmentSms>
{
    public void Configure(EntityTypeBuilder<AppointmentSms> builder)
    {
        builder.ToTable("AppointmentSms");
        builder.Ignore(s => s.Pending);
        builder.Property(s => s.Phone).HasMaxLength(Beneficiary.PhoneMaxLength);
        builder.Property(s => s.Version).IsRowVersion();
        builder.HasOne<AppointmentParticipant>().WithMany(p => p.Sms).HasForeignKey(s => s.ParticipantId);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(s => s.BeneficiaryId);
        builder.HasIndex(s => s.ParticipantId);
        builder.HasIndex(s => s.BeneficiaryId);
        builder.HasIndex(s => s.ReportKey).IsUnique();
        builder.HasIndex(s => s.MessageId).HasFilter("message_id IS NOT NULL");
        // Those that wait for their time: what the job asks each minute.
        builder.HasIndex(s => s.PlannedFor).HasFilter("message_id IS NULL AND withdrawn_at IS NULL");
    }
}
