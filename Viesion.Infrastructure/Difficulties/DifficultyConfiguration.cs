using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Difficulties;

internal sealed class DifficultyConfiguration : IEntityTypeConfiguration<Difficulty>
{
    public void Configure(EntityTypeBuilder<Difficulty> builder)
    {
        builder.ToTable("Difficulties");
        builder.Property(d => d.Comment).HasMaxLength(Difficulty.CommentMaxLength);
        builder.Property(d => d.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(d => d.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(d => d.AchievementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.BeneficiaryId, d.Start });
        // For the search of dossiers: those who have this difficulty, still or at all, by the index alone.
        builder.HasIndex(d => new { d.ItemId, d.BeneficiaryId }).IncludeProperties(d => d.End!);
        builder.ToTable(table => table.HasCheckConstraint("ck_difficulty_dates", "\"end\" IS NULL OR \"end\" >= start"));
    }
}
