using System.Text;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Genesis;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>GEN-06: a run can be killed and made again, a file taken twice changes nothing.</summary>
public sealed class ReplayTests(TestCluster cluster)
{
    [Fact]
    public Task The_same_file_twice_writes_no_row_at_all() => InScene(async (scene, _) =>
    {
        var sample = Sample(scene, 300, 0);
        Assert.Equal(300, (await scene.Run(sample)).Value!.Created);
        var before = await scene.EveryRow();
        var again = (await scene.Run(sample)).Value!;
        Assert.Equal((300, 0, 0, 300, 0), (again.Read, again.Created, again.Updated, again.Unchanged, again.Rejected));
        Assert.Equal(before, await scene.EveryRow());
    });

    [Fact]
    public Task The_same_content_under_a_later_date_refreshes_everyone_without_touching_a_dossier() => InScene(async (scene, database) =>
    {
        var sample = Sample(scene, 300, 0);
        await scene.Run(sample);
        const string Rows = "SELECT md5(string_agg(x, '' ORDER BY x)) FROM (SELECT xmin::text || id AS x FROM beneficiaries UNION ALL "
            + "SELECT xmin::text || id FROM referent_assignments UNION ALL SELECT xmin::text || id FROM enrolments UNION ALL SELECT "
            + "xmin::text || beneficiary_id FROM genesis_referents) t";
        var before = await database.Sql<string>(Perimeter.System, Rows);
        var again = (await scene.Run(sample, "genesis_20261121.csv")).Value!;
        Assert.Equal((0, 0, 300), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal(before, await database.Sql<string>(Perimeter.System, Rows));
        Assert.Equal(new DateOnly(2026, 11, 21), await scene.RefreshedOn("S000000007"));
    });

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 50)]
    [InlineData(3, 100)]
    public Task Whatever_changed_importing_it_again_leaves_everyone_unchanged(int seed, int percent) => InScene(async (scene, _) =>
    {
        await scene.Run(Sample(scene, 400, 0, seed), "genesis_20261119.csv");
        var changed = (await scene.Run(Sample(scene, 400, percent, seed))).Value!;
        Assert.InRange(changed.Updated, 1, 400);
        Assert.InRange(changed.Reoriented, 1, changed.Updated);
        var state = await scene.State();
        var again = (await scene.Run(Sample(scene, 400, percent, seed), "genesis_20261121.csv", force: true)).Value!;
        Assert.Equal((0, 0, 400), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal(state, await scene.State());
    });

    [Theory]
    [InlineData("Lecture du fichier")]
    [InlineData("Identité, adresse et droits")]
    [InlineData("Évènements du droit")]
    [InlineData("Référents et files actives")]
    [InlineData("Historique et rejets")]
    [InlineData("Fin")]
    public Task A_run_stopped_at_any_step_leaves_nothing_and_made_again_ends_as_if_never_stopped(string step)
        => InScene(async (scene, database) =>
        {
            await scene.Run(Sample(scene, 200, 0), "genesis_20261119.csv");
            var before = await scene.State();
            var path = scene.Write(Sample(scene, 240, 40));
            using var stop = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => database.System.Run(new ImportGenesis(path, Progress: new At(step, stop.Cancel)), stop.Token));
            Assert.Equal(before, await scene.State());
            Assert.Equal("Interrupted",
                await database.Sql<string>(Perimeter.System, "SELECT state FROM genesis_runs ORDER BY id DESC LIMIT 1"));

            Assert.Equal(40, (await database.System.Run(new ImportGenesis(path))).Value!.Created);
            var resumed = await scene.State();
            await InScene(async (other, _) =>
            {
                await other.Run(Sample(other, 200, 0), "genesis_20261119.csv");
                await other.Run(Sample(other, 240, 40));
                Assert.Equal(await other.State(), resumed);
            });
        });

    [Fact]
    public Task A_run_whose_process_died_shows_as_interrupted_and_the_next_one_writes_so() => InScene(async (scene, database) =>
    {
        await scene.Sql("INSERT INTO genesis_runs (file_name, file_on, hash, started_at, state, percent, read, created, updated, "
            + "unchanged, rejected, reoriented, reopened) "
            + "VALUES ('mort.csv', '2026-11-19', 'abc', now(), 'Running', 40, 0, 0, 0, 0, 0, 0, 0) RETURNING 1");
        var shown = await database.For(scene.Department.Administrator)
            .Read<GenesisRunReads, (IReadOnlyList<GenesisRunRow> Rows, int Total)>(runs => runs.History(0));
        Assert.Equal(GenesisRunState.Interrupted, Assert.Single(shown.Rows).State);
        Assert.Equal("mort.csv", await database.System.Read<GenesisRunReads, string?>(runs => runs.FileToResume()));
        await scene.Imported(scene.File().With("P1"));
        Assert.Equal("Interrupted",
            await database.Sql<string>(Perimeter.System, "SELECT state FROM genesis_runs WHERE file_name = 'mort.csv'"));
        Assert.Null(await database.System.Read<GenesisRunReads, string?>(runs => runs.FileToResume()));
    });

    [Fact]
    public Task A_second_run_at_the_same_time_is_refused_clearly() => InScene(async (scene, database) =>
    {
        var path = scene.Write(scene.File().With("P1").Bytes());
        Task<Result<SyncSummary>>? second = null;
        await database.System.Run(
            new ImportGenesis(
                path, Progress: new At("Identité, adresse et droits", () => second = Task.Run(
                    () => scene.Run(scene.File().With("P2"), "genesis_20261121.csv")).WaitAsync(TimeSpan.FromSeconds(30)))));
        Assert.Equal(GenesisRefusals.AlreadyRunning, (await second!).Refusal);
    });

    [Fact]
    public Task A_file_older_than_the_last_applied_is_refused_unless_forced() => InScene(async (scene, _) =>
    {
        await scene.Imported(scene.File().With("P1"));
        var older = scene.File().With("P1", (GenesisColumns.City, "Privas"));
        Assert.Equal("plus-ancien", (await scene.Run(older, "genesis_20261119.csv")).Refusal!.Code);
        Assert.Equal("Aubenas", (await scene.Person("P1")).Address.City);
        Assert.Equal(1, (await scene.Imported(older, "genesis_20261119.csv", force: true)).Updated);
        Assert.Equal(new DateOnly(2026, 11, 19), await scene.RefreshedOn("P1"));
    });

    [Fact]
    public Task A_file_with_rejects_is_really_tried_again_once_their_cause_is_settled() => InScene(async (scene, database) =>
    {
        var file = scene.File().With("P1").With("P2", (GenesisColumns.Referent, "nouvelle@test.fr"));
        Assert.Equal(1, (await scene.Imported(file)).Rejected);
        await database.Add(new StaffMember("Nouvelle", "Venue", "nouvelle@test.fr", Profile.Referent, scene.Department.CentreService.Id,
            scene.Department.Centre.Id));
        var again = await scene.Imported(file);
        Assert.Equal((1, 1, 0), (again.Created, again.Unchanged, again.Rejected));
    });

    [Fact]
    public Task Referents_are_told_once_how_their_caseload_moved() => InScene(async (scene, database) =>
    {
        await scene.Imported(scene.File().With("P1").With("P2").With("P3"));
        await scene.Imported(
            scene.File().With("P1", (GenesisColumns.Referent, scene.Department.OtherReferent.Email),
            (GenesisColumns.ReferentSince, "21/11/2026")).With("P2").With("P3"), "genesis_20261121.csv");
        var mine = await database.Sql<string>(
            scene.Department.Referent.Perimeter, "SELECT string_agg(title, ' | ' ORDER BY id) FROM notifications");
        Assert.Equal("Synchronisation Genesis : 3 dossiers sont entrés dans votre file active. | Synchronisation Genesis : 1 dossier est "
            + "sorti de votre file active.", mine!.Replace('\u00A0', ' '));
        Assert.Contains("1 dossier est entré dans votre file active", await database.Sql<string>(
            scene.Department.OtherReferent.Perimeter, "SELECT string_agg(title, ' | ') FROM notifications"), StringComparison.Ordinal);
    });

    private static byte[] Sample(GenesisScene scene, int count, int changed, int seed = 1)
    {
        var department = scene.Department;
        var sample = new GenesisSample(
            [(department.Referent, "DTAS-CENTRE"), (department.OtherReferent, "DTAS-CENTRE"), (department.NorthReferent, "DTAS-NORD")],
            scene.Today, seed);
        using var text = new StringWriter();
        sample.Write(text, count, changed);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task InScene(Func<GenesisScene, TestDatabase, Task> test)
    {
        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var scene = await GenesisScene.In(database);
        await test(scene, database);
    }

    private sealed class At(string step, Action act) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value)
        {
            if (value.Step == step)
                act();
        }
    }
}
