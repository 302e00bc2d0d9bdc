using Xunit;

namespace Viesion.Tests.Build;

/// <summary>
/// A database of its own for a test class, with the smallest département in it, shared by the tests of the class (use as IClassFixture).
/// </summary>
public sealed class DepartmentDatabase(TestCluster cluster) : IAsyncLifetime
{
    public TestDatabase Database { get; } = new(cluster);

    public SmallDepartment Department { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        Department = await SmallDepartment.In(Database);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
