using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Genesis;
using Xunit;

namespace Viesion.Tests.Infrastructure.Alerts;

/// <summary>ALE-02: what is kept current at each change is exactly what computing everyone gives.</summary>
public sealed class AlertCurrencyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const int Steps = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public async Task After_random_changes_by_commands_imports_and_sql_the_hits_are_those_of_a_full_computation(int seed)
    {
        var random = new Random(seed);
        await using var scene = await GenesisScene.In(database);
        var people = Enumerable.Range(1, 12).Select(number => $"S{seed}-{number}").ToList();
        await scene.Imported(File(scene, random, people, []), Name(scene));
        await AlertRecomputing.CatchUp(database.System);
        await Same("the first import");
        var saved = new RandomSaves(database, scene.Department, random);
        await saved.Prepare();
        for (var step = 0; step < Steps; step++)
        {
            var dossier = await scene.Person(people[random.Next(people.Count)]);
            var what = random.Next(12);
            switch (what)
            {
                case 0:
                    database.Clock.Now = database.Clock.Now.AddDays(random.Next(1, 20));
                    await scene.Imported(File(scene, random, people, [.. people.Where(_ => random.Next(4) == 0)]), Name(scene),
                        force: true);
                    break;
                case 1:
                    database.Clock.Now = database.Clock.Now.AddDays(random.Next(1, 40));
                    break;
                case 2:
                    await scene.Sql(
                        "UPDATE referent_assignments SET \"end\" = greatest(start, "
                        + $"'{scene.Today.AddDays(random.Next(-3, 20)):yyyy-MM-dd}'), end_cause = 'Entered' WHERE beneficiary_id = "
                        + $"{dossier.Id} AND \"end\" IS NULL RETURNING 1");
                    break;
                case 3:
                    await Lookup(scene, random);
                    break;
                case 4:
                    await InBulk(scene, random);
                    break;
                case 5 or 6:
                    await WriteCer(scene, dossier, random);
                    break;
                default:
                    await saved.Anything(dossier);
                    await saved.Anything(dossier);
                    break;
            }
            await AlertRecomputing.CatchUp(database.System);
            await Same($"step {step}, kind {what}");
        }
        Assert.True(saved.Accepted > 5, $"{saved.Accepted} saves were accepted");
    }

    [Fact]
    public async Task A_command_settles_its_dossier_before_it_commits_and_the_count_is_right_at_once()
    {
        var department = await SmallDepartment.In(database);
        var dossier = await department.Dossier(database, department.Referent);
        await AlertRecomputing.Everyone(database.System);
        Assert.Contains("dossiers-sans-cer", await AlertsOf(dossier.Id));
        var before = await Count(department.Head.Perimeter, "dossiers-sans-cer");

        var content = ACer.Complete().Content() with
        {
            Objectives = [new() { ThemeId = department.Theme.Id, Description = "Réparer le véhicule" }],
            PriorityId = department.Priority.Id
        };
        Assert.True((await database.For(department.Referent).Run(new ProposeCer(dossier.Id, content, Submit: true))).Succeeded);

        Assert.DoesNotContain("dossiers-sans-cer", await AlertsOf(dossier.Id));
        Assert.Equal(before - 1, await Count(department.Head.Perimeter, "dossiers-sans-cer"));
        Assert.Equal(0L, await database.Sql<long>(Perimeter.System, "SELECT count(*) FROM viesion.settle_alerts('07')"));
        await Same("the command");
    }

    [Fact]
    public async Task What_is_refused_leaves_no_mark_and_a_dossier_that_goes_takes_its_hits_with_it()
    {
        var department = await SmallDepartment.In(database);
        var dossier = await department.Dossier(database, department.Referent);
        await AlertRecomputing.CatchUp(database.System);
        Assert.NotEmpty(await AlertsOf(dossier.Id));
        await database.For(department.Referent).Run(new KeepContact(dossier.Id, "illisible", null, dossier.Version));
        await database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, $"DELETE FROM beneficiaries WHERE id = {dossier.Id}"));
        await AlertRecomputing.CatchUp(database.System);
        Assert.Empty(await AlertsOf(dossier.Id));
        await Same("the deletion");
    }

    [Fact]
    public async Task Two_operations_on_one_dossier_and_the_night_at_the_same_time_end_as_a_full_computation()
    {
        var department = await SmallDepartment.In(database);
        var dossiers = new List<Beneficiary>();
        for (var i = 0; i < 4; i++)
            dossiers.Add(await department.Dossier(database, department.Referent));
        var content = ACer.Complete().Content() with
        {
            Objectives = [new() { ThemeId = department.Theme.Id, Description = "Réparer le véhicule" }],
            PriorityId = department.Priority.Id
        };
        var work = Enumerable.Range(0, 24).Select(number => Task.Run(() => number % 6 == 5
            ? AlertRecomputing.Everyone(database.System)
            : (Task)database.For(department.Referent)
            .Run(new ProposeCer(dossiers[number % 4].Id, content with { Number = number + 1, IsLast = number % 2 == 0 },
            Submit: number % 3 == 0)))).ToArray();
        await Task.WhenAll(work);
        await AlertRecomputing.CatchUp(database.System);
        await Same("twenty operations at once");
    }

    private static string Name(GenesisScene scene) => $"genesis_{scene.Today:yyyyMMdd}.csv";

    private static AGenesisFile File(GenesisScene scene, Random random, List<string> people, HashSet<string> absent)
    {
        var file = new AGenesisFile(scene.Department.Referent.Email);
        string[] entitlements = ["OUVERT_VERSABLE", "OUVERT_SUSPENDU", "CLOS"];
        string[] referents = [scene.Department.Referent.Email, scene.Department.OtherReferent.Email, scene.Department.NorthReferent.Email];
        foreach (var id in people.Where(id => !absent.Contains(id)))
            file.With(id, (GenesisColumns.Entitlement, entitlements[random.Next(3)]),
                (GenesisColumns.Duties, random.Next(4) == 0 ? "NSDD" : "SDD"), (GenesisColumns.Referent, referents[random.Next(3)]),
                (GenesisColumns.PostalCode, random.Next(5) == 0 ? "26000" : "07200"),
                (GenesisColumns.Territory, random.Next(3) == 0 ? "DTAS-NORD" : "DTAS-CENTRE"),
                (GenesisColumns.ReferentSince, scene.Today.AddDays(-random.Next(0, 400))
                .ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        return file;
    }

    // What no dossier owns: the territory of a structure, what is required of dossiers, somebody's name.
    private static Task Lookup(GenesisScene scene, Random random) => scene.Sql(random.Next(3) switch
    {
        0 => $"UPDATE organisations SET territory_id = {(random.Next(2) == 0 ? scene.Department.North.Id : scene.Department.Centre.Id)} "
            + $"WHERE id = {scene.Department.Partner.Id} RETURNING 1",
        1 => $"UPDATE characteristic_definitions SET required = NOT required, refresh_count = {random.Next(1, 6)}, refresh_unit = 'Months' "
            + "WHERE source IS NULL RETURNING 1",
        _ => $"UPDATE staff_members SET last_name = 'Nom{random.Next(99)}' WHERE id = {scene.Department.Referent.Id} RETURNING 1",
    });

    private const string LoadEnds = "SELECT viesion.mark_loaded_dossiers(ARRAY(SELECT id FROM beneficiaries)); "
        + "SELECT set_config('viesion.bulk', 'off', true)";

    // A load by the thousand says nothing of whom it writes, or says it at its end.
    private static Task InBulk(GenesisScene scene, Random random) => scene.Sql($"""
        SELECT set_config('viesion.bulk', 'on', true);
        UPDATE beneficiaries SET address_postal_code = '{(random.Next(2) == 0 ? "26000" : "07200")}' WHERE id % 3 = {random.Next(3)};
        {(random.Next(2) == 0 ? LoadEnds : "SELECT 1")}
        """);

    private async Task WriteCer(GenesisScene scene, Beneficiary dossier, Random random)
    {
        var start = scene.Today.AddDays(random.Next(-300, 30));
        var content = ACer.Complete().Content() with
        {
            Start = start,
            End = start.AddMonths(random.Next(1, 12)),
            SignedOn = scene.Today,
            IsLast = random.Next(5) == 0,
            Number = random.Next(1, 900),
            Objectives = [new() { ThemeId = scene.Department.Theme.Id, Description = "Réparer le véhicule" }],
            PriorityId = scene.Department.Priority.Id,
        };
        // Whoever does not follow the person is refused: that too must change nothing.
        var referent = random.Next(2) == 0 ? scene.Department.Referent : scene.Department.OtherReferent;
        if ((await database.For(referent).Run(new ProposeCer(dossier.Id, content, Submit: random.Next(2) == 0))) is
            {
                Succeeded: true,
                Value: var id
            } && random.Next(2) == 0)
            await database.For(scene.Department.Secretariat).Run(
                new PutCerOnDecision(id, (await database.Sql<uint?>(Perimeter.System, $"SELECT xmin FROM cers WHERE id = {id}"))!.Value));
    }

    private async Task Same(string after)
    {
        var kept = await Hits();
        var changed = await AlertRecomputing.Everyone(database.System);
        var full = await Hits();
        Assert.True(changed == 0 && kept == full, $"after {after}: {changed} hits differ\nkept\n{kept}\nfull\n{full}");
        var differences = await database.Sql<long>(Perimeter.System, CountsDiffer);
        Assert.True(differences == 0, $"after {after}: {differences} counts differ from the hits");
    }

    // As an administrator counts, by alert: the kept counts and the hits themselves. What one person alone may read is of no count.
    private const string CountsDiffer = """
        SELECT count(*) FROM (SELECT alert, count(*) AS hits FROM alert_hits WHERE reader_id IS NULL GROUP BY 1) h
        FULL JOIN (SELECT c.alert, c.hits FROM (SELECT coalesce(array_agg(DISTINCT alert::text), '{}') AS keys FROM alert_hits) k,
            LATERAL viesion.counted_alerts(k.keys, array_fill(NULL::date, ARRAY[cardinality(k.keys)]),
                array_fill(NULL::date, ARRAY[cardinality(k.keys)]), 'tous', NULL) c WHERE c.hits > 0) c ON c.alert = h.alert
        WHERE h.hits IS DISTINCT FROM c.hits
        """;

    private Task<string?> Hits()
        => database.Sql<string>(Perimeter.System, "SELECT string_agg(h::text, E'\\n' ORDER BY h::text) FROM alert_hits h");

    private async Task<string[]> AlertsOf(int dossier)
        => (await database.Sql<string[]>(Perimeter.System,
            $"SELECT coalesce(array_agg(alert::text ORDER BY alert), '{{}}') FROM alert_hits WHERE beneficiary_id = {dossier}"))!;

    private async Task<long> Count(Perimeter person, string key)
        => (await database.For(person).Read<AlertReads, AlertsOverview>(reads => reads.Overview())).Alerts
            .Single(alert => alert.Key == key).Hits;
}
