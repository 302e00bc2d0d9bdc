using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Genesis;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Genesis;

internal sealed class GenesisConfiguration : IEntityTypeConfiguration<GenesisRun>, IEntityTypeConfiguration<GenesisReject>, IEntityTypeConfiguration<GenesisAbsence>
{
    public void Configure(EntityTypeBuilder<GenesisRun> builder)
    {
        builder.ToTable("GenesisRuns");
        builder.Property(run => run.FileName).HasMaxLength(GenesisRun.FileNameMaxLength);
        builder.Property(run => run.Hash).HasMaxLength(64);
        builder.Property(run => run.Step).HasMaxLength(100);
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
}
