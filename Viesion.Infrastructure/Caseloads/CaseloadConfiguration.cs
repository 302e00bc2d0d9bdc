using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Caseloads;

internal sealed class CaseloadConfiguration : IEntityTypeConfiguration<ReferentAssignment>, IEntityTypeConfiguration<Enrolment>,
    IEntityTypeConfiguration<StandbyPeriod>, IEntityTypeConfiguration<Programme>
{
    public void Configure(EntityTypeBuilder<ReferentAssignment> builder)
    {
        builder.ToTable("ReferentAssignments");
        builder.Ignore(a => a.Period);
        builder.Property(a => a.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(a => a.BeneficiaryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.EndedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(a => a.EndReasonId).OnDelete(DeleteBehavior.Restrict);
        // One référent de parcours at a time. Past ones may share days: Genesis re-opens an accompaniment over what was entered since
        // (GEN-04).
        builder.HasIndex(a => a.BeneficiaryId, "RunningPathway").IsUnique().HasFilter("kind = 'Pathway' AND \"end\" IS NULL")
            .HasDatabaseName("ix_running_pathway_referent").IncludeProperties(a => new { a.StaffMemberId, a.Start });
        builder.HasIndex(a => new { a.BeneficiaryId, a.Start });
        builder.HasIndex(a => new { a.StaffMemberId, a.End });
        builder.HasIndex(a => new { a.OrganisationId, a.End });
        // « Ma file active » and « Recalage » (ActiveCaseloads.sql, Realignment.sql): one walk through an index, whatever the number of
        // dossiers.
        builder.HasIndex(a => new { a.StaffMemberId, a.OrganisationId }, "ix_referent_assignments_caseload").HasFilter("kind = 'Pathway'")
            .IncludeProperties(a => new { a.BeneficiaryId, a.Start, a.End });
        builder.HasIndex(a => new { a.Start, a.Id }, "ix_referent_assignments_entry").HasFilter("kind = 'Pathway'");
        builder.ToTable(table => table.HasCheckConstraint("ck_assignment_dates", "\"end\" IS NULL OR \"end\" >= start"));
    }

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("Enrolments");
        builder.Property(e => e.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(e => e.BeneficiaryId);
        builder.HasOne<Programme>().WithMany().HasForeignKey(e => e.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.StandbyPeriods).WithOne().HasForeignKey(period => period.EnrolmentId);
        builder.HasIndex(e => new { e.BeneficiaryId, e.ProgrammeId }).IsUnique();
        builder.HasIndex(e => new { e.State, e.BeneficiaryId });
    }

    public void Configure(EntityTypeBuilder<StandbyPeriod> builder)
    {
        builder.ToTable("StandbyPeriods");
        builder.Ignore(p => p.Period);
        builder.Property(p => p.Version).IsRowVersion();
        builder.Property(p => p.Comment).HasMaxLength(StandbyPeriod.CommentMaxLength);
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(p => p.BeneficiaryId);
        builder.HasOne<ListItem>().WithMany().HasForeignKey(p => p.ReasonId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Programme> builder)
    {
        builder.ToTable("Programmes");
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.HasIndex(p => p.IsDefault).IsUnique().HasFilter("is_default");
    }
}
