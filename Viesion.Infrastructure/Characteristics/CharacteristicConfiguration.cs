using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Characteristics;

internal sealed class CharacteristicConfiguration : IEntityTypeConfiguration<CharacteristicFamily>,
    IEntityTypeConfiguration<CharacteristicDefinition>,
    IEntityTypeConfiguration<CharacteristicOption>, IEntityTypeConfiguration<CharacteristicValue>
{
    /// <summary>The stored text of a value as it is searched: without case nor accent.</summary>
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<CharacteristicFamily> builder)
    {
        builder.ToTable("CharacteristicFamilies");
        builder.Property(f => f.Name).HasMaxLength(CharacteristicFamily.NameMaxLength);
        builder.Property(f => f.Version).IsRowVersion();
    }

    public void Configure(EntityTypeBuilder<CharacteristicDefinition> builder)
    {
        builder.ToTable("CharacteristicDefinitions");
        builder.Property(d => d.Name).HasMaxLength(CharacteristicDefinition.NameMaxLength);
        builder.Property(d => d.Unit).HasMaxLength(CharacteristicDefinition.UnitMaxLength);
        builder.Property(d => d.Version).IsRowVersion();
        builder.Ignore(d => d.Refresh);
        builder.HasOne<CharacteristicFamily>().WithMany().HasForeignKey(d => d.FamilyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Options).WithOne().HasForeignKey(o => o.DefinitionId);
    }

    public void Configure(EntityTypeBuilder<CharacteristicOption> builder)
    {
        builder.ToTable("CharacteristicOptions");
        builder.Property(o => o.Label).HasMaxLength(CharacteristicOption.LabelMaxLength);
    }

    public void Configure(EntityTypeBuilder<CharacteristicValue> builder)
    {
        builder.ToTable("CharacteristicValues");
        builder.Property(v => v.Text).HasMaxLength(CharacteristicContent.TextMaxLength);
        // Under row-level security only comparisons that can't fail reach an index: those of numeric can. Two decimals fit exactly.
        builder.Property(v => v.Number).HasConversion<double?>().HasColumnType("double precision");
        builder.Property(v => v.Version).IsRowVersion();
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(v => v.BeneficiaryId);
        builder.HasOne<CharacteristicDefinition>().WithMany().HasForeignKey(v => v.DefinitionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CharacteristicOption>().WithMany().HasForeignKey(v => v.OptionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(v => v.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        builder.Property<string?>(SearchText).HasComputedColumnSql("left(viesion.normalise(text), 100)", stored: true).UseCollation("C");
        builder.ToTable(
            table => table.HasCheckConstraint("ck_characteristic_value_one", "num_nonnulls(text, date, option_id, yes_no, number) = 1"));

        // One current value a dossier and characteristic. IsCurrent is in the key so that EF writes « no longer current » before the new
        // one.
        builder.HasIndex(v => new { v.BeneficiaryId, v.DefinitionId, v.IsCurrent }).IsUnique().HasFilter("is_current");
        builder.HasIndex(v => v.BeneficiaryId);
        // What is to be refreshed, and whether a definition is used.
        builder.HasIndex(v => new { v.DefinitionId, v.ConfirmedOn });
        // The search by value (DOS-02): one small index a type, current values only.
        builder.HasIndex(v => new { v.OptionId, v.IsCurrent }).HasFilter("option_id IS NOT NULL");
        builder.HasIndex(v => new { v.DefinitionId, v.YesNo }).HasFilter("is_current AND yes_no IS NOT NULL");
        builder.HasIndex(v => new { v.DefinitionId, v.Date }).HasFilter("is_current AND date IS NOT NULL");
        builder.HasIndex(v => new { v.DefinitionId, v.Number }).HasFilter("is_current AND number IS NOT NULL");
        builder.HasIndex(nameof(CharacteristicValue.DefinitionId), SearchText).HasFilter("is_current AND search_text IS NOT NULL");
    }
}
