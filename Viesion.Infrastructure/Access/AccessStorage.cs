using Microsoft.AspNetCore.DataProtection;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Access;

public static class AccessStorage
{
    /// <summary>
    /// Data Protection keys in PostgreSQL (NFR-05): a cookie made by one server is read by another, and survives a restart.
    /// </summary>
    public static IDataProtectionBuilder KeepKeysInDatabase(this IDataProtectionBuilder builder, KeyCertificates certificates)
    {
        builder.PersistKeysToDbContext<ViesionDbContext>();
        if (certificates.Current is { } current)
            builder.ProtectKeysWithCertificate(current);
        if (certificates.Former.Count > 0)
            builder.UnprotectKeysWithAnyCertificate([.. certificates.Former]);
        return builder;
    }
}
