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
        builder.Property(item => item.Version).IsRowVersion();
        builder.HasOne<ListItem>().WithMany().HasForeignKey(item => item.ParentId).OnDelete(DeleteBehavior.Restrict);
        // « Santé » and « sante » are the same choice.
        builder.Property<string>("LabelKey").HasComputedColumnSql("viesion.normalise(label)", stored: true);
        builder.HasIndex(nameof(ListItem.Kind), nameof(ListItem.ParentId), "LabelKey").IsUnique().AreNullsDistinct(false);
    }
}
