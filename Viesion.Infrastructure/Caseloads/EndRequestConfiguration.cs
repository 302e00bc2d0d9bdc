using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Caseloads;

internal sealed class EndRequestConfiguration : IEntityTypeConfiguration<AccompanimentEndRequest>
{
    public void Configure(EntityTypeBuilder<AccompanimentEndRequest> builder)
    {
        builder.ToTable("AccompanimentEndRequests");
        builder.Property(r => r.Comment).HasMaxLength(AccompanimentEndRequest.CommentMaxLength);
        builder.Property(r => r.Answer).HasMaxLength(AccompanimentEndRequest.CommentMaxLength);
        builder.Property(r => r.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(r => r.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(r => r.ReasonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.ReferentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.RequestedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.ClosedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.BeneficiaryId, r.RequestedAt });
        // One open request per dossier; and what waits is found without reading what has been answered.
        builder.HasIndex(r => r.BeneficiaryId, "OpenEndRequest").IsUnique().HasFilter($"state = '{EndRequestState.Requested}'")
            .HasDatabaseName("ix_open_end_request");
        builder.HasIndex(r => new { r.State, r.RequestedAt });
    }
}
