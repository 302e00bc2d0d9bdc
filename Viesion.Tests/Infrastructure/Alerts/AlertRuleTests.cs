using Viesion.Domain.Access;
using Viesion.Domain.Alerts;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Alerts;

/// <summary>Every rule against the oracle, for four perimeters, at the default threshold and at others, in each situation.</summary>
public sealed class AlertRuleTests(AlertDepartment department) : IClassFixture<AlertDepartment>
{
    public static TheoryData<string> Keys => [.. AlertCatalogue.All.Select(alert => alert.Key)];

    private TestDatabase Database => department.Database;

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task An_alert_finds_what_the_entities_say_in_each_perimeter(string key)
    {
        var oracle = await Database.System.Read<ViesionDbContext, AlertOracle>(db => AlertOracle.Read(db, Database.Clock.Today()));
        var somewhere = 0;
        foreach (var account in (string[])["admin", "chef", "structure", "referent", "secretariat"])
        {
            var person = await department.Of(account);
            var door = Database.For(person);
            var mine = (await Database.Sql<int[]>(person, "SELECT coalesce(array_agg(id), '{}') FROM beneficiaries"))!.ToHashSet();
            if (AlertCatalogue.Find(key, person.Profile) is not { } alert)
            {
                Assert.Null(await door.Read<AlertReads, AlertPage?>(reads => reads.Page(key, AlertSort.Default, 1)));
                continue;
            }
            foreach (var threshold in Thresholds(alert))
                foreach (var situation in Enum.GetValues<AlertSituation>())
                {
                    await Choose(door, alert, threshold, situation);
                    var expected = oracle.Hits(key, threshold ?? 0, situation, dossier => mine.Contains(dossier.Id), person.StaffMemberId);
                    Assert.Equal(expected, await All(door, key));
                    Assert.Equal(expected.Count, (await door.Read<AlertReads, AlertsOverview>(reads => reads.Overview())).Alerts
                        .Single(count => count.Key == key).Hits);
                    somewhere += expected.Count;
                }
        }
        Assert.True(somewhere > 0, "the département has examples");
    }

    [Fact]
    public async Task A_list_is_sorted_by_each_column_both_ways_and_turned_page_by_page()
    {
        var door = Database.For(await department.Of("admin"));
        await Choose(door, AlertCatalogue.Find("cer-a-echeance", Profile.Administrator)!, 365, AlertSituation.All);
        var first = (await door.Read<AlertReads, AlertPage?>(reads => reads.Page("cer-a-echeance", AlertSort.Default, 1)))!;
        Assert.True(first.Total > 2 * AlertPage.Size);
        Assert.Equal(first.Lines.Select(line => line.Day).Order(), first.Lines.Select(line => line.Day));
        foreach (var column in AlertSort.Columns)
        {
            var up = await Everything(door, "cer-a-echeance", new AlertSort(column, false));
            var down = await Everything(door, "cer-a-echeance", new AlertSort(column, true));
            Assert.Equal(first.Total, up.Distinct().Count());
            if (column != "referent") // nobody stands last both ways
                Assert.Equal(up.AsEnumerable().Reverse(), down);
        }
        var last = (await door.Read<AlertReads, AlertPage?>(reads => reads.Page("cer-a-echeance", AlertSort.Default, 1_000_000)))!;
        Assert.Equal((first.Total + AlertPage.Size - 1) / AlertPage.Size, last.Number);
    }

    [Fact]
    public async Task A_programme_that_nobody_is_on_empties_every_alert_until_the_filter_is_taken_away()
    {
        var other = new Viesion.Domain.Caseloads.Programme("Accompagnement PLIE", isDefault: false);
        await Database.Add(other);
        var door = Database.For(await department.Of("chef.nord"));
        Assert.True((await door.Run(new FilterAlerts(AlertSituation.Active, [other.Id]))).Succeeded);
        var filtered = await door.Read<AlertReads, AlertsOverview>(reads => reads.Overview());
        Assert.All(filtered.Alerts, alert => Assert.Equal(0, alert.Hits));
        Assert.Equal(2, filtered.Programmes.Count);
        Assert.Equal(0, (await door.Read<AlertReads, AlertPage?>(reads => reads.Page("dossiers-sans-cer", AlertSort.Default, 1)))!.Total);
        await door.Run(new FilterAlerts(AlertSituation.Active, []));
        Assert.Contains((await door.Read<AlertReads, AlertsOverview>(reads => reads.Overview())).Alerts, alert => alert.Hits > 0);
    }

    [Fact]
    public async Task The_page_of_counts_asks_three_statements_and_a_list_four()
    {
        await using var counted = new CountedStatements(Database);
        foreach (var account in (string[])["admin", "chef", "referent"])
        {
            var person = await department.Of(account);
            Assert.Equal(3, await counted.Of<AlertReads, AlertsOverview>(person, reads => reads.Overview()));
            Assert.InRange(await counted.Of<AlertReads, AlertPage?>(person, reads => reads.Page("dossiers-sans-cer", AlertSort.Default, 1)),
                3, 4);
            Assert.Equal(2, await counted.Of<AlertReads, IReadOnlyList<AlertCount>>(person, reads => reads.Favourites()));
        }
    }

    [Fact]
    public async Task Who_sees_no_dossier_has_no_alert_and_chooses_nothing()
    {
        foreach (var account in (string[])["fse", "operateur"])
        {
            var door = Database.For(await department.Of(account));
            Assert.Empty((await door.Read<AlertReads, AlertsOverview>(reads => reads.Overview())).Alerts);
            Assert.Null(await door.Read<AlertReads, AlertPage?>(reads => reads.Page("dossiers-sans-cer", AlertSort.Default, 1)));
            Assert.Same(Refusal.Forbidden, (await door.Run(new StarAlert("dossiers-sans-cer", true))).Refusal);
            Assert.Same(Refusal.Forbidden, (await door.Run(new FilterAlerts(AlertSituation.All, []))).Refusal);
            Assert.Same(Refusal.Forbidden, (await door.Run(new KeepAlertThreshold("cer-a-echeance", 10))).Refusal);
            // The second wall alone, whatever function is asked.
            Assert.Equal(0L, await Database.Sql<long>(door.Perimeter, "SELECT count(*) FROM alert_hits"));
            Assert.Equal(
                0L, await Database.Sql<long>(
                    door.Perimeter, "SELECT sum(hits)::bigint FROM viesion.counted_alerts(ARRAY['dossiers-sans-cer'], ARRAY[NULL::date], "
                    + "ARRAY[NULL::date], 'tous', NULL)"));
            Assert.Equal(
                0L, await Database.Sql<long>(door.Perimeter,
                "SELECT count(*) FROM viesion.alert_page('dossiers-sans-cer', NULL, NULL, 'tous', NULL, 'date', false, 0, NULL)"));
        }
        var referent = Database.For(await department.Of("referent"));
        Assert.Same(Refusal.NotFound, (await referent.Run(new StarAlert("inconnue", true))).Refusal);
        Assert.Same(Refusal.NotFound, (await referent.Run(new StarAlert("file-active-sans-referent", true))).Refusal);
        Assert.Same(AlertRefusals.UnknownProgramme, (await referent.Run(new FilterAlerts(AlertSituation.All, [987]))).Refusal);
        Assert.Equal("alerte-seuil", (await referent.Run(new KeepAlertThreshold("cer-a-echeance", 1_000_000_000))).Refusal!.Code);
    }

    [Fact]
    public async Task The_choices_are_each_ones_own()
    {
        var (one, two) = (Database.For(await department.Of("referent2")), Database.For(await department.Of("referent.nord")));
        await one.Run(new KeepAlertThreshold("cer-a-echeance", 90));
        await one.Run(new StarAlert("nsdd", true));
        await one.Run(new StarAlert("cer-a-echeance", false));
        var mine = await one.Read<AlertReads, AlertsOverview>(reads => reads.Overview());
        var theirs = await two.Read<AlertReads, AlertsOverview>(reads => reads.Overview());
        Assert.Equal((90, false), mine.Alerts.Where(alert => alert.Key == "cer-a-echeance")
            .Select(alert => (alert.Threshold, alert.Starred)).Single());
        Assert.Equal((30, true), theirs.Alerts.Where(alert => alert.Key == "cer-a-echeance")
            .Select(alert => (alert.Threshold, alert.Starred)).Single());
        Assert.Equal("nsdd", (await one.Read<AlertReads, IReadOnlyList<AlertCount>>(reads => reads.Favourites()))[^1].Key);
    }

    private static IEnumerable<int?> Thresholds(AlertDefinition alert)
        => alert.Threshold is { } threshold ? [threshold.Min, threshold.Default, Math.Min(threshold.Max, threshold.Default * 2)] : [null];

    private static async Task Choose(IOperations door, AlertDefinition alert, int? threshold, AlertSituation situation)
    {
        Assert.True((await door.Run(new FilterAlerts(situation, []))).Succeeded);
        if (alert.Threshold is not null)
            Assert.True((await door.Run(new KeepAlertThreshold(alert.Key, threshold))).Succeeded);
    }

    private static async Task<List<(int, int)>> All(IOperations door, string key)
        => [.. (await Everything(door, key, AlertSort.Default)).Order()];

    private static async Task<List<(int Beneficiary, int Subject)>> Everything(IOperations door, string key, AlertSort sort)
    {
        var found = new List<(int, int)>();
        for (var number = 1; number < 1_000; number++)
        {
            var page = (await door.Read<AlertReads, AlertPage?>(reads => reads.Page(key, sort, number)))!;
            found.AddRange(page.Lines.Select(line => (line.BeneficiaryId, line.SubjectId)));
            if (number * AlertPage.Size >= page.Total)
                break;
        }
        return found;
    }
}
