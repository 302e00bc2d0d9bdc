using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class EntitlementEventConfiguration : IEntityTypeConfiguration<EntitlementEvent>
{
    public void Configure(EntityTypeBuilder<EntitlementEvent> builder)
    {
        builder.ToTable("EntitlementEvents");
        builder.Property(e => e.Value).HasMaxLength(200);
        builder.Property(e => e.Reason).HasMaxLength(400);
        builder.HasIndex(e => new { e.BeneficiaryId, e.EffectiveOn });
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(e => e.BeneficiaryId);
    }
}
