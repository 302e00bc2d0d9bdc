using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Lists;

internal sealed class ListItemConfiguration : IEntityTypeConfiguration<ListItem>
{
    public void Configure(EntityTypeBuilder<ListItem> builder)
    {
        builder.ToTable("ListItems");
        builder.Property(item => item.Label).HasMaxLength(ListItem.LabelMaxLength);
        builder.HasIndex(item => new { item.Kind, item.Label }).IsUnique();
    }
}
