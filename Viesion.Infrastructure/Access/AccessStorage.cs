using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace Viesion.Infrastructure.Access;

public static class AccessStorage
{
    public static void AddDataProtectionKeysInDatabase(this IServiceCollection services) => services.AddSingleton<IXmlRepository, DataProtectionKeys>();
}
