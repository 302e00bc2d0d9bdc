using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>GEN-01: the inbox folder.</summary>
public sealed class InboxTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Files_are_taken_in_name_order_and_put_aside()
    {
        await using var scene = await GenesisScene.In(database);
        var folder = Directory.CreateTempSubdirectory("inbox-").FullName;
        var inbox = new GenesisInbox(new GenesisSettings("", folder));
        await Receive(inbox, "genesis_20261120.csv", scene.File().With("P1", (GenesisColumns.City, "Privas")).Bytes());
        await Receive(inbox, "genesis_20261119.csv", scene.File().With("P1").Bytes());
        await Receive(inbox, "genesis_20261121.csv", []);

        await new GenesisSyncJob(database.Services.GetRequiredService<OperationsFactory>(), inbox, NullLogger<GenesisSyncJob>.Instance)
            .Run(scene.Department.Administrator.Id, false, CancellationToken.None);

        Assert.Equal("Privas", (await scene.Person("P1")).Address.City);
        Assert.Empty(inbox.Waiting());
        Assert.Equal(["genesis_20261119.csv", "genesis_20261120.csv"], Directory.EnumerateFiles(Path.Combine(folder, "traites"))
            .Select(Path.GetFileName).Order());
        Assert.Equal(["genesis_20261121.csv"], Directory.EnumerateFiles(Path.Combine(folder, "refuses")).Select(Path.GetFileName));
        Assert.Equal("Ada Nguyen", (await database.System.Read<GenesisRunReads, (IReadOnlyList<GenesisRunRow> Rows, int Total)>(
            runs => runs.History(0))).Rows[0].StartedBy);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("notes.exe")]
    [InlineData(".csv")]
    public async Task Only_files_that_look_like_one_are_received(string name)
    {
        var inbox = new GenesisInbox(new GenesisSettings("", Path.Combine(Path.GetTempPath(), "never-made")));
        Assert.Equal(GenesisInboxRefusals.NotCsv,
            (await inbox.Receive(name, TimeProvider.System.GetUtcNow(), Stream.Null, CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task A_name_with_folders_stays_in_the_inbox()
    {
        var folder = Directory.CreateTempSubdirectory("inbox-").FullName;
        var inbox = new GenesisInbox(new GenesisSettings("", folder));
        await Receive(inbox, "../../ailleurs_20261120.csv", "x"u8.ToArray());
        Assert.Equal(Path.Combine(folder, "ailleurs_20261120.csv"), Assert.Single(inbox.Waiting()));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Receive(GenesisInbox inbox, string name, byte[] content)
        => Assert.Null(
            (await inbox.Receive(name, TimeProvider.System.GetUtcNow(), new MemoryStream(content), CancellationToken.None)).Refusal);
}
