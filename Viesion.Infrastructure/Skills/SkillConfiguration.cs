using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Lists;
using Viesion.Domain.Skills;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Skills;

internal sealed class SkillConfiguration : IEntityTypeConfiguration<Skill>
{
    public void Configure(EntityTypeBuilder<Skill> builder)
    {
        builder.ToTable("Skills");
        builder.Property(d => d.Comment).HasMaxLength(Skill.CommentMaxLength);
        builder.Property(d => d.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(d => d.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(d => d.LevelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.BeneficiaryId, d.Start });
        // For the search of dossiers: those who have this skill, now or once, by the index alone.
        builder.HasIndex(d => new { d.ItemId, d.BeneficiaryId }).IncludeProperties(d => d.End!);
        builder.ToTable(table => table.HasCheckConstraint("ck_skill_dates", "\"end\" IS NULL OR \"end\" >= start"));
    }
}
