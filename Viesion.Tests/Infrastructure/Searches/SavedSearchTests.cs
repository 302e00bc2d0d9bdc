using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Searches;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Searches;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Searches;

public sealed class SavedSearchTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task A_search_is_saved_shared_renamed_and_deleted_by_its_owner_alone()
    {
        Assert.True((await Save(department.Head, "À relancer", "etat=veille")).Succeeded);
        Assert.DoesNotContain(await Saved(department.Referent), search => search.Name == "À relancer");
        var mine = await One(department.Head, "À relancer");
        Assert.Equal((true, false, "etat=veille", "Hélène Chareyre"), (mine.Mine, mine.Shared, mine.Criteria, mine.Owner));

        Assert.Equal(Refusal.NotFound,
            (await database.For(department.Referent).Run(new RenameSearch(mine.Id, "Volée", mine.Version))).Refusal);
        Assert.Equal(Refusal.NotFound, (await database.For(department.Administrator).Run(new DeleteSearch(mine.Id))).Refusal);
        Assert.True((await database.For(department.Head).Run(new ShareSearch(mine.Id, true, mine.Version))).Succeeded);
        Assert.Equal(Refusal.Conflict, (await database.For(department.Head).Run(new RenameSearch(mine.Id, "Autre", mine.Version))).Refusal);

        var theirs = await One(department.Referent, "À relancer");
        Assert.Equal((false, true), (theirs.Mine, theirs.Shared));
        foreach (var command in new ICommand<Done>[]
        {
            new RenameSearch(theirs.Id, "Volée", theirs.Version),
            new ShareSearch(theirs.Id, false, theirs.Version),
            new DeleteSearch(theirs.Id)
        })
            Assert.Equal(SearchRefusals.NotOwner, (await database.For(department.Referent).Run(command)).Refusal);
        Assert.Equal(SearchRefusals.NotOwner,
            (await database.For(department.Administrator).Run(new RenameSearch(theirs.Id, "Volée", theirs.Version))).Refusal);

        Assert.True(
            (await database.For(department.Head).Run(new RenameSearch(theirs.Id, "  À   relancer\n vite ", theirs.Version))).Succeeded);
        Assert.True(
            (await database.For(department.Head).Run(new DeleteSearch((await One(department.Referent, "À relancer vite")).Id))).Succeeded);
        Assert.DoesNotContain(await Saved(department.Referent), search => search.Id == mine.Id);
    }

    [Fact]
    public async Task An_administrator_deletes_a_shared_search_with_its_fixed_list()
    {
        var dossier = await department.Dossier(database, department.Referent, "LISTE");
        Assert.True(
            (await database.For(department.Referent).Run(new SaveSearch("Ma sélection", "", [dossier.Id], Shared: true))).Succeeded);
        var shared = await One(department.Administrator, "Ma sélection");
        Assert.True((await database.For(department.Administrator).Run(new DeleteSearch(shared.Id))).Succeeded);
        Assert.Equal(0, await database.Sql<long>(
            Perimeter.System, $"SELECT count(*) FROM saved_search_dossiers WHERE saved_search_id = {shared.Id}"));
    }

    [Fact]
    public async Task A_fixed_list_holds_only_dossiers_of_its_owner_and_shows_each_reader_their_own()
    {
        var mine = await department.Dossier(database, department.Referent, "FIXE");
        var partners = await department.Dossier(database, department.OtherReferent, "FIXE");
        var north = await department.Dossier(database, department.NorthReferent, "FIXE");
        Assert.True(
            (await database.For(department.Head)
            .Run(new SaveSearch("Fixe", "", [mine.Id, partners.Id, north.Id], Shared: true))).Succeeded);
        Assert.Equal(SearchRefusals.NoDossier,
            (await database.For(department.Head).Run(new SaveSearch("Rien", "", [north.Id], Shared: true))).Refusal);

        var list = await One(department.Head, "Fixe");
        foreach (var (member, visible) in new (StaffMember, int[])[]
        {
            (department.Head, [mine.Id, partners.Id]),
            (department.Referent, [mine.Id]),
            (department.PartnerSecretariat, [partners.Id]),
            (department.NorthHead, []),
            (department.Administrator, [mine.Id, partners.Id]),
            (department.OperatorStaff, [])
        })
        {
            Assert.Equal(visible.Length, (await One(member, "Fixe")).Dossiers);
            var page = await database.For(member).Read<DossierListReads, DossierPage>(
                reads => reads.Page(new() { Search = DossierSearch.Parse($"liste={list.Id}") }));
            Assert.Equal((visible.Length, string.Join(',', visible)),
                ((int)page.Total, string.Join(',', page.Items.Select(row => row.Id).Order())));
            Assert.Equal(visible.Length, await database.Sql<long>(
                member.Perimeter, $"SELECT count(*) FROM saved_search_dossiers WHERE saved_search_id = {list.Id}"));
        }
        // Private again: the number in the address opens nothing.
        Assert.True((await database.For(department.Head).Run(new ShareSearch(list.Id, false, list.Version))).Succeeded);
        Assert.Equal(
            0, (await database.For(department.Referent).Read<DossierListReads, DossierPage>(
                reads => reads.Page(new() { Search = DossierSearch.Parse($"liste={list.Id}") }))).Total);
        Assert.Equal(0, await database.Sql<long>(
            department.Administrator.Perimeter, $"SELECT count(*) FROM saved_search_dossiers WHERE saved_search_id = {list.Id}"));
    }

    [Fact]
    public async Task Direct_SQL_can_neither_read_nor_take_over_somebody_elses_search()
    {
        Assert.True((await Save(department.Coordinator, "Secrète", "etat=veille")).Succeeded);
        var id = (await One(department.Coordinator, "Secrète")).Id;
        foreach (var sql in new[]
        {
            $"SELECT count(*) FROM saved_searches WHERE id = {id}",
            $"WITH gone AS (DELETE FROM saved_searches WHERE id = {id} RETURNING 1) SELECT count(*) FROM gone"
        })
            Assert.Equal(0, await database.Sql<long>(department.Administrator.Perimeter, sql));
        Assert.True(
            (await database.For(department.Coordinator)
            .Run(new ShareSearch(id, true, (await One(department.Coordinator, "Secrète")).Version))).Succeeded);
        Assert.Equal(0, await database.Sql<long>(department.Referent.Perimeter,
            $"WITH taken AS (UPDATE saved_searches SET name = 'Prise' WHERE id = {id} RETURNING 1) SELECT count(*) FROM taken"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => database.Sql<long>(department.Referent.Perimeter,
            "INSERT INTO saved_searches (name, owner_id, shared, saved_at, criteria) VALUES ('Pour un autre', "
            + $"{department.Coordinator.Id}, false, now(), 'etat=veille') RETURNING 1::bigint"));
    }

    [Theory]
    [InlineData("L’été : « 50 % » & l'_ami_ \"d'O'Brien\" \\ ; --")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("🙂 Ñandú Ægir")]
    public async Task Any_name_is_kept_as_it_was_typed_once_per_owner(string name)
    {
        Assert.True((await Save(department.Secretariat, name, "etat=veille")).Succeeded);
        Assert.Equal(SearchRefusals.NameTaken, (await Save(department.Secretariat, name.ToUpperInvariant(), "etat=entree")).Refusal);
        Assert.True((await Save(department.PartnerSecretariat, name, "etat=veille")).Succeeded);
        Assert.Equal(name, (await One(department.Secretariat, name)).Name);

        Assert.True(
            (await database.For(department.Secretariat)
            .Run(new SaveSearch(name, "etat=entree", null, Shared: true, Replace: true))).Succeeded);
        Assert.Equal("etat=entree", (await One(department.Secretariat, name)).Criteria);
    }

    [Fact]
    public async Task Names_and_criteria_have_their_limits()
    {
        Assert.True((await Save(department.NorthHead, new string('é', 200), "etat=veille")).Succeeded);
        Assert.Equal(SearchRefusals.NameTooLong, (await Save(department.NorthHead, new string('é', 201), "etat=veille")).Refusal);
        Assert.Equal(SearchRefusals.NoName, (await Save(department.NorthHead, " \t\n ", "etat=veille")).Refusal);
        Assert.Equal(SearchRefusals.NoCriterion, (await Save(department.NorthHead, "Vide", "")).Refusal);
        Assert.Equal(SearchRefusals.TooManyCriteria,
            (await Save(department.NorthHead, "Longue", new string('a', SavedSearch.CriteriaMaxLength + 1))).Refusal);
        foreach (var member in new[] { department.FseManager, department.OperatorStaff })
            Assert.Equal(Refusal.Forbidden, (await Save(member, "Interdite", "etat=veille")).Refusal);
    }

    [Fact]
    public async Task The_history_keeps_the_last_twenty_searches_of_one_person()
    {
        for (var i = 1; i <= 25; i++)
            await Remember(department.NorthReferent, $"referent={i}", TimeSpan.FromMinutes(5));
        await Remember(department.NorthReferent, "referent=10", TimeSpan.FromMinutes(5));
        var recent = await Recent(department.NorthReferent);
        Assert.Equal(RecentSearch.Kept, recent.Count);
        Assert.Equal(["referent=10", "referent=25", "referent=24"], recent.Take(3).Select(search => search.Criteria));
        Assert.Equal("referent=6", recent[^1].Criteria);
        Assert.Single(recent, search => search.Criteria == "referent=10");
        Assert.Empty(await Recent(department.Administrator));
        Assert.Equal(0, await database.Sql<long>(department.Administrator.Perimeter, "SELECT count(*) FROM recent_searches"));
    }

    [Fact]
    public async Task What_is_typed_further_is_one_search_and_not_many()
    {
        foreach (var criteria in new[] { "q=mar", "q=mart", "q=martinez", "q=martinez&etat=veille" })
            await Remember(department.OtherReferent, criteria, TimeSpan.FromSeconds(5));
        Assert.Equal(["q=martinez&etat=veille"], (await Recent(department.OtherReferent)).Select(search => search.Criteria));
        await Remember(department.OtherReferent, "q=mar", TimeSpan.FromMinutes(2));
        Assert.Equal(2, (await Recent(department.OtherReferent)).Count);
    }

    private Task<Result<Done>> Save(StaffMember member, string name, string criteria)
        => database.For(member).Run(new SaveSearch(name, criteria, null, Shared: false));

    private Task Remember(StaffMember member, string criteria, TimeSpan after)
    {
        database.Clock.Now += after;
        return database.For(member).Run(new RememberSearch(criteria, 3));
    }

    private async Task<IReadOnlyList<SavedSearchLine>> Saved(StaffMember member)
        => (await database.For(member).Read<SavedSearchReads, SearchBook>(reads => reads.Book())).Saved;

    private async Task<IReadOnlyList<RecentSearchLine>> Recent(StaffMember member)
        => (await database.For(member).Read<SavedSearchReads, SearchBook>(reads => reads.Book())).Recent;

    private async Task<SavedSearchLine> One(StaffMember member, string name)
        => (await Saved(member)).OrderByDescending(search => search.Mine).First(search => search.Name == name);
}
