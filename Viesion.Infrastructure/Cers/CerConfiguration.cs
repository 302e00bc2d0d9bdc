using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Cers;

internal sealed class CerConfiguration : IEntityTypeConfiguration<Cer>, IEntityTypeConfiguration<CerObjective>,
    IEntityTypeConfiguration<CerTransition>, IEntityTypeConfiguration<CerDraft>
{
    public void Configure(EntityTypeBuilder<Cer> builder)
    {
        builder.ToTable("Cers");
        builder.Property(c => c.Situation).HasMaxLength(Cer.TextMaxLength);
        builder.Property(c => c.Assessment).HasMaxLength(Cer.TextMaxLength);
        builder.Property(c => c.Expression).HasMaxLength(Cer.TextMaxLength);
        builder.Property(c => c.Comment).HasMaxLength(Cer.CommentMaxLength);
        builder.Property(c => c.DecisionComment).HasMaxLength(Cer.CommentMaxLength);
        builder.Property(c => c.NoteToReferent).HasMaxLength(Cer.CommentMaxLength);
        builder.Property(c => c.WeeklyHours).HasPrecision(4, 1);
        builder.Property(c => c.Corrections).HasDefaultValue(0);
        builder.Property(c => c.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(c => c.BeneficiaryId);
        builder.HasOne<Programme>().WithMany().HasForeignKey(c => c.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(c => c.PriorityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(c => c.Objectives).WithOne().HasForeignKey(o => o.CerId);
        builder.HasMany(c => c.Transitions).WithOne().HasForeignKey(t => t.CerId);
        builder.HasIndex(c => new { c.BeneficiaryId, c.Start });
        builder.HasIndex(c => new { c.State, c.StateSince });
        builder.HasIndex(c => c.SignedOn);
        builder.HasIndex(c => c.ValidatedOn);
        builder.HasIndex(c => c.RefusedOn);
        builder.HasIndex(c => c.End);
        builder.ToTable(table => table.HasCheckConstraint("ck_cer_dates", "\"end\" IS NULL OR \"end\" >= start"));
    }

    public void Configure(EntityTypeBuilder<CerObjective> builder)
    {
        builder.ToTable("CerObjectives");
        builder.Property(o => o.Description).HasMaxLength(CerObjective.TextMaxLength);
        builder.Property(o => o.PersonDoes).HasMaxLength(CerObjective.TextMaxLength);
        builder.Property(o => o.ReferentDoes).HasMaxLength(CerObjective.TextMaxLength);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(o => o.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(o => o.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CerTransition> builder)
    {
        builder.ToTable("CerTransitions");
        builder.Property(t => t.Comment).HasMaxLength(Cer.CommentMaxLength);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(t => t.BeneficiaryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.By).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CerDraft> builder)
    {
        builder.ToTable("CerDrafts");
        builder.Property(d => d.Content).HasColumnType("jsonb");
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(d => d.BeneficiaryId);
        builder.HasOne<Cer>().WithMany().HasForeignKey(d => d.CerId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.SavedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => d.CerId).IsUnique();
        builder.HasIndex(d => d.BeneficiaryId).IsUnique().HasFilter("cer_id IS NULL");
    }
}
