using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Viesion.Infrastructure.Access;

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("AccountPasskeys");
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1023);
        builder.Property(passkey => passkey.Name).HasMaxLength(Passkey.NameMaxLength);
        // Of two answers with the same count, sent at the same moment, one alone signs in.
        builder.Property(passkey => passkey.SignCount).IsConcurrencyToken();
        builder.HasIndex(passkey => passkey.CredentialId).IsUnique();
        builder.HasIndex(passkey => passkey.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
