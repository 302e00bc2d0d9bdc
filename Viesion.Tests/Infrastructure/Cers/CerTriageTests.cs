using Viesion.Domain.Cers;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Cers;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Cers;

public sealed class CerTriageTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_waits_is_listed_oldest_first_narrowed_by_each_filter_and_only_to_examiners()
    {
        var department = await SmallDepartment.In(database);
        var (old, recent, unsubmitted) = (await CerStory.Begin(database, department), await CerStory.Begin(database, department),
            await CerStory.Begin(database, department));
        await unsubmitted.Proposed();
        var now = database.Clock.Now;
        database.Clock.Now = now.AddDays(-20);
        var first = await old.Proposed(c => c with { PriorityId = null, SignedOn = new DateOnly(2026, 10, 20) }, submit: true);
        database.Clock.Now = now;
        var second = await recent.Submitted();
        await recent.Run(department.Secretariat, new SendCerToCommission(second.Id, second.Version));

        Assert.Equal([first.Id, second.Id], await Ids(department.Secretariat, new()));
        Assert.Equal([second.Id], await Ids(department.Head, new(State: CerState.Commission)));
        Assert.Equal([first.Id], await Ids(department.Head, new(WaitingDays: 15)));
        Assert.Equal([second.Id], await Ids(department.Head, new(PriorityId: department.Priority.Id)));
        Assert.Equal([first.Id, second.Id], await Ids(department.Head, new(TerritoryId: department.Centre.Id)));
        Assert.Empty(await Ids(department.Head, new(TerritoryId: department.North.Id)));
        Assert.Empty(await Ids(department.NorthHead, new()));
        Assert.Empty(await Ids(department.Referent, new()));

        var page = await Page(department.Coordinator, new(From: 1));
        Assert.Equal((2, second.Id), (page.Total, Assert.Single(page.Rows).Id));
        Assert.Equal(("Aïcha Bernard", "DTAS Centre", "normale"), (page.Rows[0].Referent, page.Rows[0].Territory, page.Rows[0].Priority));
    }

    private async Task<IEnumerable<int>> Ids(StaffMember who, CerTriageFilter filter)
        => (await Page(who, filter)).Rows.Select(row => row.Id);

    private Task<CerTriagePage> Page(StaffMember who, CerTriageFilter filter)
        => database.For(who).Read<CerTriageReads, CerTriagePage>(reads => reads.Page(filter));
}
