using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Home;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>GEN-07: administrators are told, once, of files that no longer come and of runs that reject too much.</summary>
public sealed class WatchTests(TestCluster cluster)
{
    [Fact]
    public Task No_file_for_thirty_six_hours_is_told_once_to_administrators_alone_and_again_after_the_next_silence()
        => InScene(async (scene, database) =>
        {
            await Watch(database);
            Assert.Empty(await Told(scene, database)); // no file ever came: nothing stopped
            await scene.Imported(scene.File().With("P1"));
            database.Clock.Now = database.Clock.Now.AddHours(36);
            await Watch(database);
            Assert.Empty(await Told(scene, database));

            database.Clock.Now = database.Clock.Now.AddMinutes(1);
            await Watch(database);
            await Watch(database);
            var line = Assert.Single(await Told(scene, database));
            Assert.Contains("aucun fichier n’a été déversé depuis plus de 36 heures", line.Title);
            Assert.Equal("/synchronisation", line.Link);
            Assert.Equal(
                1L, await database.Sql<long>(Perimeter.System,
                "SELECT count(*) FROM audit_entries WHERE subject = 'GenesisRun' AND action = 'Changed' AND after ? 'SilenceToldAt'"));
            Assert.Empty(
                (await database.For(scene.Department.Secretariat).Read<NotificationReads, NotificationCentre>(
                    reads => reads.Centre())).Lines);
            Assert.Null(Assert.Single(await Alerts(database)).RunId);

            await scene.Imported(scene.File().With("P1").With("P2"), "genesis_20261123.csv");
            Assert.Empty(await Alerts(database));
            database.Clock.Now = database.Clock.Now.AddHours(40);
            await Watch(database);
            Assert.Equal(2, (await Told(scene, database)).Count);
        });

    [Fact]
    public Task A_run_that_rejects_more_than_two_percent_is_told_with_a_link_to_its_rejects() => InScene(async (scene, database) =>
    {
        var file = scene.File();
        for (var person = 1; person <= 98; person++)
            file.With($"P{person}");
        await scene.Imported(file.WithRaw("abc").WithRaw("def"));
        Assert.Empty(await Told(scene, database)); // two percent exactly
        Assert.Empty(await Alerts(database));

        var run = (await scene.Imported(file.WithRaw("ghi"), "genesis_20261121.csv")).RunId;
        var line = Assert.Single(await Told(scene, database));
        Assert.Contains("3 lignes rejetées sur 101", line.Title);
        Assert.Equal($"/synchronisation/{run}", line.Link);
        Assert.Equal(run, Assert.Single(await Alerts(database)).RunId);
    });

    [Fact]
    public Task Nobody_but_the_system_asks_for_the_watch() => InScene(async (scene, database) =>
    {
        foreach (var member in scene.Department.Everyone)
            Assert.Equal(Refusal.Forbidden, (await database.For(member).Run(new WatchGenesis())).Refusal);
    });

    private static async Task Watch(TestDatabase database) => Assert.True((await database.System.Run(new WatchGenesis())).Succeeded);

    private static async Task<IReadOnlyList<NotificationLine>> Told(GenesisScene scene, TestDatabase database)
        => (await database.For(scene.Department.Administrator).Read<NotificationReads, NotificationCentre>(reads => reads.Centre())).Lines;

    private static Task<IReadOnlyList<GenesisAlert>> Alerts(TestDatabase database)
        => database.System.Read<GenesisRunReads, IReadOnlyList<GenesisAlert>>(reads => reads.Alerts());

    private async Task InScene(Func<GenesisScene, TestDatabase, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene, database);
    }
}
