using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Viesion.Infrastructure.Access;

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.ToTable("DataProtectionKeys");
        // The library allows a key without a name or a text; none is ever written.
        builder.Property(key => key.FriendlyName).IsRequired();
        builder.Property(key => key.Xml).IsRequired();
    }
}
