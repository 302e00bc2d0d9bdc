using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Messaging;

public sealed class BackgroundWorkTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Two_servers_on_one_database_have_each_a_name_of_its_own()
    {
        await using var one = Server();
        await using var two = Server();
        Assert.NotEqual(await Name(one), await Name(two));
    }

    private ServiceProvider Server()
        => new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddViesion(database.ConnectionString)
            .AddBackgroundWork(database.ConnectionString, new ConfigurationBuilder().Build()).BuildServiceProvider();

    private static async Task<string> Name(IServiceProvider server)
        => (await server.GetRequiredService<ISchedulerFactory>().GetScheduler()).SchedulerInstanceId;
}
