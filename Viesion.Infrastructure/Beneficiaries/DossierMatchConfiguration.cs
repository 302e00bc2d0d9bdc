using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class DossierMatchConfiguration : IEntityTypeConfiguration<DossierMatch>
{
    public void Configure(EntityTypeBuilder<DossierMatch> builder) => builder.HasNoKey().ToTable((string?)null);
}
