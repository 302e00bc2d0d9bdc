using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Home;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Home;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Home;

/// <summary>
/// HOM-01: an arrangement is kept with the person, and is theirs alone; the information of the home is written by administrators.
/// </summary>
public sealed class HomeOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task An_arrangement_is_found_again_until_it_is_reset()
    {
        Assert.Null((await Open(department.Referent)).Arrangement);
        Assert.Null(await Arrange(department.Referent, new("cers", 3, 4), new("notes", 2, 3)));
        Assert.Equal("cers:3x4;notes:2x3", (await Open(department.Referent)).Arrangement);
        Assert.Null(await Arrange(department.Referent, new WidgetPlacement("notes", 6, 2)));
        Assert.Equal("notes:6x2", (await Open(department.Referent)).Arrangement);
        Assert.Null((await Open(department.OtherReferent)).Arrangement);

        Assert.True((await database.For(department.Referent).Run(new ResetHome())).Succeeded);
        Assert.Null((await Open(department.Referent)).Arrangement);
        Assert.True((await database.For(department.Referent).Run(new ResetHome())).Succeeded);
    }

    [Fact]
    public async Task An_emptied_home_stays_empty()
    {
        Assert.Null(await Arrange(department.OperatorStaff));
        Assert.Equal("", (await Open(department.OperatorStaff)).Arrangement);
    }

    [Fact]
    public async Task What_does_not_fit_the_grid_changes_nothing()
    {
        await Arrange(department.Secretariat, new WidgetPlacement("cers", 2, 2));
        Assert.Equal(HomeRefusals.OutsideGrid, await Arrange(department.Secretariat, new WidgetPlacement("cers", 7, 2)));
        Assert.Equal("cers:2x2", (await Open(department.Secretariat)).Arrangement);
        Assert.Equal(Refusal.Forbidden, (await database.For(Perimeter.System).Run(new ArrangeHome([]))).Refusal);
    }

    [Fact]
    public async Task Of_tabs_that_arrange_at_once_one_is_kept_and_none_fails()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(1, 12).Select(width => Arrange(department.Head, new WidgetPlacement("cers", 1 + (width % 6), 2))));
        Assert.All(answers, Assert.Null);
        Assert.Matches("^cers:[1-6]x2$", (await Open(department.Head)).Arrangement!);
    }

    [Fact]
    public async Task Nobody_reads_or_writes_the_arrangement_of_another_even_by_direct_SQL()
    {
        await Arrange(department.NorthHead, new WidgetPlacement("cers", 2, 2));
        foreach (var other in new[] { department.Head, department.Administrator })
        {
            Assert.Equal(0L, await database.Sql<long>(
                other.Perimeter, $"SELECT count(*) FROM home_layouts WHERE staff_member_id = {department.NorthHead.Id}"));
            Assert.Equal(
                0L, await database.Sql<long>(
                    other.Perimeter, "WITH changed AS (UPDATE home_layouts SET arrangement = '' WHERE staff_member_id = "
                    + $"{department.NorthHead.Id} RETURNING 1) SELECT count(*) FROM changed"));
        }
        Assert.Equal(1L, await database.Sql<long>(department.NorthHead.Perimeter, "SELECT count(*) FROM home_layouts"));
    }

    [Fact]
    public async Task Administrators_write_what_everybody_reads_and_the_second_of_two_is_told()
    {
        Assert.Equal(Refusal.Forbidden, (await Save(department.Head, null, "Titre", 0)).Refusal);
        Assert.True((await Save(department.Administrator, null, "Titre", 0)).Succeeded);
        var row = (await Information(department.OperatorStaff)).Single(one => one.Title == "Titre");
        Assert.True((await Save(department.Administrator, row.Id, "Autre titre", row.Version)).Succeeded);
        Assert.Equal(Refusal.Conflict, (await Save(department.Administrator, row.Id, "Troisième", row.Version)).Refusal);
        Assert.Equal(Refusal.Conflict,
            (await database.For(department.Administrator).Run(new DeleteAnnouncement(row.Id, row.Version))).Refusal);
        row = (await Information(department.Referent)).Single(one => one.Id == row.Id);
        Assert.Equal("Autre titre", row.Title);
        Assert.Equal(Refusal.Forbidden,
            (await database.For(department.Secretariat).Run(new DeleteAnnouncement(row.Id, row.Version))).Refusal);
        Assert.True((await database.For(department.Administrator).Run(new DeleteAnnouncement(row.Id, row.Version))).Succeeded);
        Assert.Equal(Refusal.NotFound, (await Save(department.Administrator, row.Id, "Trop tard", row.Version)).Refusal);
        Assert.DoesNotContain(await Information(department.Referent), one => one.Id == row.Id);
    }

    private Task<HomeView> Open(StaffMember member)
        => database.For(member).Read<HomeReads, HomeView>(reads => reads.Open(_ => HomeParts.None));

    private async Task<IReadOnlyList<AnnouncementRow>> Information(StaffMember member)
        => (await database.For(member).Read<HomeReads, HomeView>(reads => reads.Open(_ => HomeParts.Announcements))).Figures.Announcements!;

    private async Task<Refusal?> Arrange(StaffMember member, params WidgetPlacement[] placements)
        => (await database.For(member).Run(new ArrangeHome(placements))).Refusal;

    private Task<Result<Done>> Save(StaffMember member, int? id, string title, uint version)
        => database.For(member).Run(new SaveAnnouncement(id, new AnnouncementContent(title, "Texte", null), version));
}
