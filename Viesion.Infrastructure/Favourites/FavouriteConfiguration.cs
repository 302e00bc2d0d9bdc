using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Favourites;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Favourites;

internal sealed class FavouriteConfiguration : IEntityTypeConfiguration<Favourite>
{
    public void Configure(EntityTypeBuilder<Favourite> builder)
    {
        builder.ToTable("Favourites");
        builder.HasKey(favourite => new { favourite.StaffMemberId, favourite.BeneficiaryId });
        builder.HasOne<Beneficiary>().WithMany().HasForeignKey(favourite => favourite.BeneficiaryId);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(favourite => favourite.StaffMemberId);
    }
}
