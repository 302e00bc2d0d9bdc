using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.FormalNotices;

internal sealed class FormalNoticeConfiguration : IEntityTypeConfiguration<FormalNoticeRequest>
{
    public void Configure(EntityTypeBuilder<FormalNoticeRequest> builder)
    {
        builder.ToTable("FormalNoticeRequests");
        builder.Property(r => r.Reason).HasMaxLength(FormalNoticeRequest.ReasonMaxLength);
        builder.Property(r => r.RefusalReason).HasMaxLength(FormalNoticeRequest.ReasonMaxLength);
        builder.Property(r => r.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(r => r.BeneficiaryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RequestedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RefusedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.BeneficiaryId, r.RequestedOn });
        builder.HasIndex(r => new { r.State, r.RequestedOn });
        builder.HasIndex(r => r.BeneficiaryId).IsUnique().HasFilter("state = 'Requested'")
            .HasDatabaseName("ux_formal_notice_requests_open");
    }
}
