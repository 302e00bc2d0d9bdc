using Viesion.Domain.Access;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Demo;
using Viesion.Tests.Infrastructure.Demo;
using Xunit;

namespace Viesion.Tests.Infrastructure.Alerts;

public sealed class AlertDemoTests(LoadedDemo demo) : IClassFixture<LoadedDemo>
{
    [Fact]
    public async Task Every_alert_has_examples_in_the_demo_for_an_administrator_and_a_head()
    {
        foreach (var (login, profile) in new[] { ("admin", Profile.Administrator), ("chef", Profile.ServiceHead) })
        {
            var counts = await Counts(login, profile);
            Assert.Equal(AlertCatalogue.All.Count, counts.Count);
            Assert.DoesNotContain(counts, alert => alert.Hits == 0 && alert.Key != "notes-attribuees");
        }
    }

    [Fact]
    public async Task Attributed_notes_are_their_readers_own()
    {
        foreach (var (login, profile) in new[] { ("referent", Profile.Referent), ("secretariat", Profile.TerritorySecretariat) })
            Assert.NotEqual(0, (await Counts(login, profile)).Single(alert => alert.Key == "notes-attribuees").Hits);
        Assert.Equal(0, (await Counts("admin", Profile.Administrator)).Single(alert => alert.Key == "notes-attribuees").Hits);
    }

    [Fact]
    public async Task The_referent_has_examples_of_most()
    {
        var counts = await Counts("referent", Profile.Referent);
        Assert.True(counts.Count(alert => alert.Hits > 0) >= counts.Count - 3,
            string.Join(", ", counts.Where(alert => alert.Hits == 0).Select(alert => alert.Key)));
    }

    [Fact]
    public async Task The_demo_is_loaded_with_its_alerts_computed()
        => Assert.Equal(0, await AlertRecomputing.Everyone(demo.Database.System, TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<AlertCount>> Counts(string login, Profile profile)
    {
        var member = $"FROM staff_members WHERE email = '{login}@{DemoAccounts.Domain}'";
        var person = new Perimeter(await demo.Database.Sql<int>(Perimeter.System, $"SELECT id {member}"), profile, null,
            await demo.Database.Sql<int?>(Perimeter.System, $"SELECT territory_id {member}"));
        return (await demo.Database.For(person).Read<AlertReads, AlertsOverview>(reads => reads.Overview())).Alerts;
    }
}
