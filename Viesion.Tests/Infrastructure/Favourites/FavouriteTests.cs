using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Favourites;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Favourites;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Favourites;

public sealed class FavouriteTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task A_dossier_is_followed_once_by_one_person_alone_and_no_more_when_they_say_so()
    {
        var dossier = await department.Dossier(database, department.Referent, "SUIVI");
        Assert.Null(await Follow(department.Referent, dossier, true));
        Assert.Null(await Follow(department.Referent, dossier, true));
        var row = Assert.Single(await Mine(department.Referent), row => row.Id == dossier.Id);
        Assert.Equal(("SUIVI", "Aïcha Bernard", database.Clock.Now), (row.LastName, row.Referent, row.Since));
        Assert.True(await Follows(department.Referent, dossier));
        Assert.False(await Follows(department.Secretariat, dossier));
        Assert.DoesNotContain(await Mine(department.Administrator), row => row.Id == dossier.Id);

        Assert.Null(await Follow(department.Referent, dossier, false));
        Assert.Null(await Follow(department.Referent, dossier, false));
        Assert.DoesNotContain(await Mine(department.Referent), row => row.Id == dossier.Id);
    }

    [Fact]
    public async Task Of_two_marks_at_once_one_is_kept_and_neither_fails()
    {
        var dossier = await department.Dossier(database, department.Referent, "DEUX");
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Follow(department.Referent, dossier, true))), Assert.Null);
        Assert.Equal(
            1L, await database.Sql<long>(Perimeter.System, $"SELECT count(*) FROM favourites WHERE beneficiary_id = {dossier.Id}"));
    }

    [Fact]
    public async Task What_is_not_seen_cannot_be_followed_and_a_dossier_that_leaves_shows_again_only_if_it_comes_back()
    {
        var elsewhere = await department.Dossier(database, department.NorthReferent, "AILLEURS");
        Assert.Equal(Refusal.NotFound, await Follow(department.Referent, elsewhere, true));
        Assert.Equal(Refusal.Forbidden, await Follow(department.FseManager, elsewhere, true));
        Assert.Equal(Refusal.Forbidden, await Follow(department.OperatorStaff, elsewhere, true));

        var dossier = await department.Dossier(database, department.Referent, "PARTI");
        Assert.Null(await Follow(department.Referent, dossier, true));
        await Given(dossier, department.NorthReferent);
        Assert.DoesNotContain(await Mine(department.Referent), row => row.Id == dossier.Id);
        Assert.Equal(Refusal.NotFound, await Follow(department.Referent, dossier, false));
        await Given(dossier, department.Referent);
        Assert.Contains(await Mine(department.Referent), row => row.Id == dossier.Id);
    }

    [Fact]
    public async Task Beyond_two_hundred_the_next_is_refused_and_one_less_makes_room()
    {
        var member = department.OtherReferent;
        var last = await department.Dossier(database, member, "DERNIER");
        for (var followed = 0; followed < Favourite.Most; followed++)
            await Follow(member, await department.Dossier(database, member, $"SUIVI{followed:000}"), true);
        Assert.Equal(Favourite.Most, (await Mine(member)).Count);
        Assert.Equal(FavouriteRefusals.TooMany, await Follow(member, last, true));
        await Run(member, new FollowDossier((await Mine(member))[0].Id, false));
        Assert.Null(await Follow(member, last, true));
    }

    private Task Given(Beneficiary dossier, StaffMember to) => database.Sql<object>(Perimeter.System,
        $"UPDATE referent_assignments SET staff_member_id = {to.Id}, organisation_id = {to.OrganisationId} WHERE beneficiary_id = "
        + $"{dossier.Id} RETURNING 1");

    private Task<IReadOnlyList<FavouriteRow>> Mine(StaffMember member)
        => database.For(member).Read<FavouriteReads, IReadOnlyList<FavouriteRow>>(reads => reads.Mine());

    private Task<bool> Follows(StaffMember member, Beneficiary dossier)
        => database.For(member).Read<FavouriteReads, bool>(reads => reads.Follows(dossier.Id));

    private Task<Refusal?> Follow(StaffMember member, Beneficiary dossier, bool followed)
        => Run(member, new FollowDossier(dossier.Id, followed));

    private async Task<Refusal?> Run(StaffMember member, FollowDossier command) => (await database.For(member).Run(command)).Refusal;
}
