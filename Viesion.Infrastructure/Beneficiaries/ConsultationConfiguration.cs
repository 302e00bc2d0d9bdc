using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class ConsultationConfiguration : IEntityTypeConfiguration<Consultation>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("Consultations");
        builder.HasKey(consultation => new { consultation.StaffMemberId, consultation.BeneficiaryId });
        builder.HasIndex(consultation => new { consultation.StaffMemberId, consultation.At });
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(consultation => consultation.BeneficiaryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(consultation => consultation.StaffMemberId);
    }
}
