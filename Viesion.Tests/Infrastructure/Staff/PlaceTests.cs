using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Staff;

public sealed class PlaceTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private IOperations Admin => database.For(department.Administrator);

    [Fact]
    public async Task Every_command_and_list_is_shut_to_whoever_does_not_administer()
    {
        foreach (var member in department.Everyone.Where(member => member.Profile != Profile.Administrator))
        {
            var door = database.For(member);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new SaveOrganisation(null, "X", null, null))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new SaveTerritory(null, "X", "X"))).Refusal);
            Assert.Equal(Refusal.Forbidden,
                (await door.Run(new ActivatePlace(PlaceKind.Organisation, department.Partner.Id, false, 0))).Refusal);
            Assert.Equal(Refusal.Forbidden, (await door.Run(new DeletePlace(PlaceKind.Territory, department.North.Id, 0))).Refusal);
            Assert.Empty(await door.Read<PlaceReads, IReadOnlyList<PlaceRow>>(reads => reads.All(PlaceKind.Organisation)));
            Assert.Null(await door.Read<PlaceReads, PlaceRow?>(reads => reads.One(PlaceKind.Territory, department.North.Id)));
        }
    }

    [Fact]
    public async Task A_used_structure_is_closed_and_no_longer_given_and_an_unused_one_deleted()
    {
        var used = (await One(PlaceKind.Organisation, department.Partner.Id))!;
        Assert.True(used.Used);
        Assert.Equal(2, used.Staff);
        Assert.Equal(StaffRefusals.Used, (await Admin.Run(new DeletePlace(PlaceKind.Organisation, used.Id, used.Version))).Refusal);
        Assert.True((await Admin.Run(new ActivatePlace(PlaceKind.Organisation, used.Id, false, used.Version))).Succeeded);
        Assert.Equal(StaffRefusals.OrganisationClosed,
            (await Admin.Run(new CreateStaffMember(new("A", "B", "ab@test.fr", Profile.Referent, used.Id, null)))).Refusal);

        // Who stands there stays, and can still be changed.
        var there = (await Admin.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(department.OtherReferent.Id)))!;
        Assert.True(
            (await Admin.Run(new ChangeStaffMember(there.Id, there.Details with { LastName = "Rochette" }, there.Version))).Succeeded);

        var spare = (await Admin.Run(new SaveOrganisation(null, " Épicerie solidaire ", "ES", department.North.Id))).Value;
        var row = (await One(PlaceKind.Organisation, spare))!;
        Assert.Equal(("Épicerie solidaire", "ES", (await One(PlaceKind.Territory, department.North.Id))!.Name, false),
            (row.Name, row.Code, row.Territory, row.Used));
        Assert.Equal(StaffRefusals.NameTaken, (await Admin.Run(new SaveOrganisation(null, "epicerie SOLIDAIRE", null, null))).Refusal);
        Assert.True((await Admin.Run(new DeletePlace(PlaceKind.Organisation, spare, row.Version))).Succeeded);
        Assert.Null(await One(PlaceKind.Organisation, spare));
    }

    [Fact]
    public async Task A_territory_keeps_one_code_and_one_writer_at_a_time()
    {
        Assert.Equal(StaffRefusals.CodeTaken, (await Admin.Run(new SaveTerritory(null, "dtas-nord", "Autre"))).Refusal);
        Assert.Equal("Code", (await Admin.Run(new SaveTerritory(null, "", "Autre"))).Refusal!.Field);
        Assert.Equal("Name", (await Admin.Run(new SaveTerritory(null, "X", new string('x', 300)))).Refusal!.Field);
        var seen = (await One(PlaceKind.Territory, department.North.Id))!;
        Assert.True((await Admin.Run(new SaveTerritory(seen.Id, seen.Code, "DTAS du Nord", seen.Version))).Succeeded);
        Assert.Equal(Refusal.Conflict, (await Admin.Run(new SaveTerritory(seen.Id, seen.Code, "Nord", seen.Version))).Refusal);
        Assert.Equal(Refusal.NotFound, (await Admin.Run(new SaveTerritory(99_999, "X", "X"))).Refusal);
        Assert.Equal(StaffRefusals.Used,
            (await Admin.Run(new DeletePlace(PlaceKind.Territory, seen.Id, (await One(PlaceKind.Territory, seen.Id))!.Version))).Refusal);
    }

    private Task<PlaceRow?> One(PlaceKind kind, int id) => Admin.Read<PlaceReads, PlaceRow?>(reads => reads.One(kind, id));
}
