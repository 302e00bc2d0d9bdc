using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Genesis;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Genesis;

internal sealed class GenesisConfiguration : IEntityTypeConfiguration<GenesisRun>, IEntityTypeConfiguration<GenesisReject>,
    IEntityTypeConfiguration<GenesisAbsence>,
    IEntityTypeConfiguration<GenesisReferent>
{
    public void Configure(EntityTypeBuilder<GenesisRun> builder)
    {
        builder.ToTable("GenesisRuns");
        builder.Property(run => run.FileName).HasMaxLength(GenesisRun.FileNameMaxLength);
        builder.Property(run => run.Hash).HasMaxLength(64);
        builder.Property(run => run.Step).HasMaxLength(100);
        builder.Ignore(run => run.AppliedAt);
        builder.Ignore(run => run.RejectsTooMany);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(run => run.StartedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(run => new { run.State, run.Id });
    }

    public void Configure(EntityTypeBuilder<GenesisReject> builder)
    {
        builder.ToTable("GenesisRejects");
        builder.HasOne<GenesisRun>().WithMany().HasForeignKey(reject => reject.RunId);
        builder.HasIndex(reject => new { reject.RunId, reject.Line });
    }

    public void Configure(EntityTypeBuilder<GenesisAbsence> builder)
    {
        builder.ToTable("GenesisAbsences");
        builder.HasKey(absence => absence.BeneficiaryId);
        builder.Property(absence => absence.BeneficiaryId).ValueGeneratedNever();
        builder.HasOne<Beneficiary>().WithOne().HasForeignKey<GenesisAbsence>(absence => absence.BeneficiaryId);
        builder.HasIndex(absence => absence.LastSeenOn);
    }

    public void Configure(EntityTypeBuilder<GenesisReferent> builder)
    {
        builder.ToTable("GenesisReferents");
        builder.HasKey(referent => referent.BeneficiaryId);
        builder.Property(referent => referent.BeneficiaryId).ValueGeneratedNever();
        builder.HasOne<Beneficiary>().WithOne().HasForeignKey<GenesisReferent>(referent => referent.BeneficiaryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(referent => referent.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
