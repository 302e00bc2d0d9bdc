using Microsoft.Extensions.DependencyInjection;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Demo;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Alerts;

/// <summary>A synthetic département whose alerts are computed, and the perimeters of its demo accounts.</summary>
public sealed class AlertDepartment(TestCluster cluster) : IAsyncLifetime
{
    public const int Dossiers = 1_500;

    public TestDatabase Database { get; } = new(cluster);

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await Database.Services.GetRequiredService<DemoDepartment>().Load(Dossiers, 5);
    }

    public async Task<Perimeter> Of(string account)
    {
        var member = $"FROM staff_members WHERE email = '{account}@{DemoAccounts.Domain}'";
        return new Perimeter(await Database.Sql<int>(Perimeter.System, $"SELECT id {member}"),
            Enum.Parse<Profile>((await Database.Sql<string>(Perimeter.System, $"SELECT profile {member}"))!),
            await Database.Sql<int?>(Perimeter.System, $"SELECT organisation_id {member}"),
            await Database.Sql<int?>(Perimeter.System, $"SELECT territory_id {member}"));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
