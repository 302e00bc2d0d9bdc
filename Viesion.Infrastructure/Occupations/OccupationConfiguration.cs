using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Occupations;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Occupations;

internal sealed class OccupationConfiguration : IEntityTypeConfiguration<Occupation>, IEntityTypeConfiguration<OccupationTitle>,
    IEntityTypeConfiguration<Sector>,
    IEntityTypeConfiguration<DesiredOccupation>, IEntityTypeConfiguration<DesiredSector>
{
    public void Configure(EntityTypeBuilder<Occupation> builder)
    {
        builder.ToTable("Occupations");
        builder.Property(o => o.Code).HasMaxLength(Occupation.CodeLength);
        builder.Property(o => o.Name).HasMaxLength(Occupation.NameMaxLength);
        builder.HasIndex(o => o.Code).IsUnique();
        Searched(builder, "code || ' ' || name");
    }

    public void Configure(EntityTypeBuilder<OccupationTitle> builder)
    {
        builder.ToTable("OccupationTitles");
        builder.Property(t => t.Name).HasMaxLength(Occupation.NameMaxLength);
        builder.HasOne<Occupation>().WithMany().HasForeignKey(t => t.OccupationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Code).IsUnique();
        Searched(builder, "name");
    }

    public void Configure(EntityTypeBuilder<Sector> builder)
    {
        builder.ToTable("Sectors");
        builder.Property(s => s.Code).HasMaxLength(2);
        builder.Property(s => s.Name).HasMaxLength(Sector.NameMaxLength);
        builder.HasOne<Sector>().WithMany().HasForeignKey(s => s.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DesiredOccupation> builder)
    {
        builder.ToTable("DesiredOccupations");
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(w => w.BeneficiaryId);
        builder.HasOne<Occupation>().WithMany().HasForeignKey(w => w.OccupationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<OccupationTitle>().WithMany().HasForeignKey(w => w.TitleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(w => w.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.BeneficiaryId, w.OccupationId, w.TitleId }).IsUnique().AreNullsDistinct(false);
        // For the search of dossiers: those who wish for this métier, by the index alone.
        builder.HasIndex(w => new { w.OccupationId, w.BeneficiaryId });
    }

    public void Configure(EntityTypeBuilder<DesiredSector> builder)
    {
        builder.ToTable("DesiredSectors");
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(w => w.BeneficiaryId);
        builder.HasOne<Sector>().WithMany().HasForeignKey(w => w.SectorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(w => w.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.BeneficiaryId, w.SectorId }).IsUnique();
        builder.HasIndex(w => new { w.SectorId, w.BeneficiaryId });
    }

    // Without case nor accent; « Boulanger / Boulangère » is three words with a slash between them.
    private static void Searched<T>(EntityTypeBuilder<T> builder, string text)
        where T : class
    {
        builder.Property<string>("SearchName").HasComputedColumnSql($"viesion.normalise(translate({text}, '/', ' '))", stored: true);
        builder.Property<NpgsqlTsVector>("NameVector")
            .HasComputedColumnSql($"array_to_tsvector(viesion.name_tokens(translate({text}, '/', ' ')))", stored: true);
        builder.HasIndex("NameVector").HasMethod("gin");
    }
}
