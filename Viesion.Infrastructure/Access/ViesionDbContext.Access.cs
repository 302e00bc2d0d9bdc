using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Access;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<PasswordLink> PasswordLinks => Set<PasswordLink>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();
}
