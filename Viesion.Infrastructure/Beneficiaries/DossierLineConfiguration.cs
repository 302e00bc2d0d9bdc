using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class DossierLineConfiguration : IEntityTypeConfiguration<DossierLine>
{
    public void Configure(EntityTypeBuilder<DossierLine> builder)
    {
        builder.ToTable("DossierLines");
        builder.HasKey(line => line.BeneficiaryId);
        builder.Property(line => line.BeneficiaryId).ValueGeneratedNever();
        builder.Property(line => line.City).HasMaxLength(Address.CityMaxLength * 2).UseCollation("C");
        builder.HasOne(line => line.Person).WithOne().HasForeignKey<DossierLine>(line => line.BeneficiaryId);
        builder.HasIndex(line => line.NameVector).HasMethod("gin");
        builder.HasIndex(line => new { line.City, line.TerritoryId, line.BeneficiaryId });
        builder.HasIndex(line => line.EnteredOn);
        builder.HasIndex(line => line.CerStart);
        builder.HasIndex(line => line.CerEnd);
    }
}
