using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class TextMatchConfiguration : IEntityTypeConfiguration<TextMatch>
{
    public void Configure(EntityTypeBuilder<TextMatch> builder) => builder.HasNoKey().ToTable((string?)null);
}
