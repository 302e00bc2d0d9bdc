using Microsoft.Extensions.DependencyInjection;
using Viesion.Infrastructure.Demo;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Demo;

/// <summary>The demo département as « start » loads it.</summary>
public sealed class LoadedDemo(TestCluster cluster) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(cluster);

    public DemoDepartment Department => Database.Services.GetRequiredService<DemoDepartment>();

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        await Department.Load();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
