using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Searches;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Searches;

internal sealed class SearchConfiguration : IEntityTypeConfiguration<SavedSearch>, IEntityTypeConfiguration<SavedSearchDossier>,
    IEntityTypeConfiguration<RecentSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("SavedSearches");
        builder.Property(search => search.Name).HasMaxLength(SavedSearch.NameMaxLength);
        builder.Property(search => search.Criteria).HasMaxLength(SavedSearch.CriteriaMaxLength);
        builder.Property(search => search.Version).IsRowVersion();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(search => search.OwnerId);
        builder.HasMany(search => search.Dossiers).WithOne().HasForeignKey(dossier => dossier.SavedSearchId);
        builder.HasIndex(search => search.OwnerId);
        builder.HasIndex(search => search.Shared).HasFilter("shared");
    }

    public void Configure(EntityTypeBuilder<SavedSearchDossier> builder)
    {
        builder.ToTable("SavedSearchDossiers");
        builder.HasKey(dossier => new { dossier.SavedSearchId, dossier.BeneficiaryId });
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(dossier => dossier.BeneficiaryId);
    }

    public void Configure(EntityTypeBuilder<RecentSearch> builder)
    {
        builder.ToTable("RecentSearches");
        builder.Property(search => search.Criteria).HasMaxLength(SavedSearch.CriteriaMaxLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(search => search.StaffMemberId);
        builder.HasIndex(search => new { search.StaffMemberId, search.At });
    }
}
