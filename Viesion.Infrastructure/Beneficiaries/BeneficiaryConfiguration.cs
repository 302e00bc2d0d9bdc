using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Beneficiaries;

internal sealed class BeneficiaryConfiguration : IEntityTypeConfiguration<Beneficiary>
{
    public void Configure(EntityTypeBuilder<Beneficiary> builder)
    {
        builder.ToTable("Beneficiaries");
        builder.Metadata.Model.AddSequence("file_numbers").Type = typeof(int);
        builder.Property(b => b.FileNumber).HasDefaultValueSql("nextval('file_numbers')");
        builder.HasIndex(b => b.FileNumber).IsUnique();
        builder.Property(b => b.GenesisPersonId).HasMaxLength(40);
        builder.HasIndex(b => b.GenesisPersonId).IsUnique();
        builder.Property(b => b.GenesisFile).HasMaxLength(40);
        builder.HasIndex(b => b.GenesisFile);
        builder.Property(b => b.ClaimantNumber).HasMaxLength(20);
        builder.HasIndex(b => b.ClaimantNumber);
        builder.Property(b => b.LastName).HasMaxLength(Beneficiary.NameMaxLength);
        builder.Property(b => b.FirstName).HasMaxLength(Beneficiary.NameMaxLength);
        builder.Property(b => b.BirthName).HasMaxLength(Beneficiary.NameMaxLength);
        builder.Property(b => b.Phone).HasMaxLength(Beneficiary.PhoneMaxLength);
        builder.Property(b => b.Email).HasMaxLength(Beneficiary.EmailMaxLength);
        builder.ComplexProperty(b => b.Address, address =>
        {
            address.Property(a => a.Line).HasMaxLength(Address.LineMaxLength);
            address.Property(a => a.Complement).HasMaxLength(Address.LineMaxLength);
            address.Property(a => a.PostalCode).HasMaxLength(Address.PostalCodeMaxLength);
            address.Property(a => a.City).HasMaxLength(Address.CityMaxLength);
        });
        builder.HasOne<Territory>().WithMany().HasForeignKey(b => b.TerritoryId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(b => b.Version).IsRowVersion();
        builder.Ignore(b => b.FullName);

        // Stored, because a search on a computed expression costs ten times more (docs/adr/0005).
        builder.Property<string>("SortName").HasComputedColumnSql("viesion.normalise(last_name || ' ' || first_name)", stored: true)
            .UseCollation("C");
        builder.Property<string[]>("NameTokens")
            .HasComputedColumnSql("viesion.name_tokens(last_name || ' ' || coalesce(birth_name, '') || ' ' || first_name)", stored: true);
        builder.HasIndex("SortName", nameof(Beneficiary.Id));
        builder.HasIndex(nameof(Beneficiary.TerritoryId), "SortName", nameof(Beneficiary.Id));
        builder.HasIndex(b => new { b.BirthDate, b.Id });

        // The other orders of the list of dossiers: first name or commune, then name. chr(1) stands before any letter.
        builder.Property<string>("SortFirstName").HasComputedColumnSql(
            "viesion.normalise(first_name) || chr(1) || viesion.normalise(last_name)", stored: true).UseCollation("C");
        builder.Property<string>("SortCity")
            .HasComputedColumnSql("coalesce(viesion.normalise(address_city), '~') || chr(1) || viesion.normalise(last_name || ' ' || "
            + "first_name)", stored: true).UseCollation("C");
        builder.HasIndex("SortFirstName", nameof(Beneficiary.Id));
        builder.HasIndex("SortCity", nameof(Beneficiary.Id));
    }
}
