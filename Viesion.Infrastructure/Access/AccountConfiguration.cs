using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Viesion.Domain.Staff;

namespace Viesion.Infrastructure.Access;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.HasOne<StaffMember>().WithOne().HasForeignKey<Account>(account => account.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
    }
}
