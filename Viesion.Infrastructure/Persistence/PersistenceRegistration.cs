using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Persistence;

/// <summary>Everything that the use cases stand on. The host adds <see cref="IOperations"/> itself, for the person who is acting.</summary>
public static class PersistenceRegistration
{
    public static IServiceCollection AddViesion(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(Completed(connectionString)));
        services.AddPooledDbContextFactory<ViesionDbContext>(
            (provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(new WithoutNul()));
        services.AddSingleton<Migrator>();
        services.AddSingleton<OperationsFactory>();

        services.AddScoped<OperationScope>();
        services.AddScoped(provider => provider.GetRequiredService<OperationScope>().Db
            ?? provider.GetRequiredService<IDbContextFactory<ViesionDbContext>>().CreateDbContext());
        services.AddScoped(provider => provider.GetRequiredService<OperationScope>().Perimeter);
        services.AddScoped<OperationKeys>();
        foreach (var feature in Features.All<IFeatureServices>())
            feature.Add(services);
        services.AddUseCases();
        services.AddPortsAndReads();
        services.AddEach<ISettlement>();
        return services;
    }

    /// <summary>
    /// The given connection string with what the product counts on: our tables are in « public », whatever the login is called, and nothing
    /// waits for ever: neither an answer (thirty seconds unless a command says more) nor the end of what was cancelled (five seconds).
    /// </summary>
    public static string Completed(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "viesion", SearchPath = "public" };
        // 0 is « for ever » in both.
        if (builder.CommandTimeout == 0)
            builder.CommandTimeout = 30;
        if (builder.CancellationTimeout == 0 || !builder.ShouldSerialize("Cancellation Timeout"))
            builder.CancellationTimeout = 5_000;
        if (!connectionString.Contains("Pool", StringComparison.OrdinalIgnoreCase))
            builder.MaxPoolSize = 60;
        // Under row-level security a statement costs more to analyse and to plan than to run: what comes back is prepared (docs/adr/0015).
        if (!connectionString.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
            (builder.MaxAutoPrepare, builder.AutoPrepareMinUsages) = (256, 2);
        return builder.ConnectionString;
    }

    // One instance an operation: the port that a use case told, and the settlement that ends it, are the same.
    internal static void AddEach<TContract>(this IServiceCollection services)
    {
        foreach (var declared in Features.Types<TContract>())
        {
            services.TryAddScoped(declared);
            services.AddScoped(typeof(TContract), provider => provider.GetRequiredService(declared));
        }
    }

    // By convention: IThings is the port of Things, and every *Reads class is a read of its feature.
    private static void AddPortsAndReads(this IServiceCollection services)
    {
        var classes = typeof(PersistenceRegistration).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false }).ToList();
        foreach (var reads in classes.Where(type => type.Name.EndsWith("Reads", StringComparison.Ordinal)))
            services.AddScoped(reads);
        foreach (var port in typeof(IBeneficiaries).Assembly.GetTypes().Where(type => type.IsInterface && !type.IsGenericType))
            if (classes.SingleOrDefault(type => type.Name == port.Name[1..] && type.IsAssignableTo(port)) is { } adapter
                && services.All(known => known.ServiceType != port))
                services.AddScoped(port, adapter);
    }
}
