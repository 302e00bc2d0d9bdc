using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Difficulties;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Lists;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.Infrastructure.Lists;

/// <summary>« Utilisé par N », and what it prevents.</summary>
public sealed class ListUsesTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>, IAsyncLifetime
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    public async ValueTask InitializeAsync() => await database.WriteReferences();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_is_used_is_counted_at_every_level_and_cannot_be_deleted()
    {
        var (nature, permit) = (
            await database.Item(ListKind.DifficultyNature, "mobilité"), await database.Item(ListKind.Difficulty, "permis"));
        for (var i = 0; i < 3; i++)
            Assert.True(
                (await database.For(department.Referent)
                .Run(new RecordDifficulty(
                    (await department.Dossier(database, department.Referent)).Id, new(permit, database.Clock.Today())))).Succeeded);
        var story = await CerStory.Begin(database, department);
        await story.Proposed();

        Assert.Equal((3, 2), (await Rows(ListKind.DifficultyNature)).Where(row => row.Id == nature).Select(row => (row.Uses, row.Items))
            .Single());
        Assert.Equal(3, (await Rows(ListKind.Difficulty, nature)).Single(row => row.Id == permit).Uses);
        var theme = (await Rows(ListKind.ObjectiveTheme)).Single(row => row.Id == department.Theme.Id);
        Assert.True(theme.Uses > 0);
        Assert.Equal("liste-utilise", (await Run(new DeleteListItem(theme.Id, theme.Version()))).Refusal?.Code);
        var top = (await Rows(ListKind.DifficultyNature)).Single(row => row.Id == nature);
        Assert.Equal(ListRefusals.HasItems, (await Run(new DeleteListItem(top.Id, top.Version()))).Refusal);
    }

    [Fact]
    public async Task A_list_and_its_uses_take_one_statement_and_a_level_one_more_for_each_above_it()
    {
        await using var counted = new CountedStatements(database);
        Assert.Equal(1, await counted.Of<ListReads, ListView?>(
            department.Administrator.Perimeter, reads => reads.View(ListKind.StandbyReason, null)));
        var field = (await Rows(ListKind.SkillField, (await Rows(ListKind.SkillFieldGroup))[0].Id))[0].Id;
        Assert.Equal(
            3, await counted.Of<ListReads, ListView?>(department.Administrator.Perimeter, reads => reads.View(ListKind.Skill, field)));
        Assert.Null(await database.System.Read<ListReads, ListView?>(reads => reads.View(ListKind.Skill, int.MaxValue)));
        Assert.Null(await database.System.Read<ListReads, ListView?>(reads => reads.View(ListKind.Skill, null)));
        Assert.Null(await database.System.Read<ListReads, ListView?>(reads => reads.View(ListKind.StandbyReason, field)));
    }

    [Fact]
    public async Task Every_column_that_chooses_an_item_is_counted()
    {
        var columns = await database.System.Read<ViesionDbContext, IReadOnlyList<(string Table, string Column)>>(
            db => Task.FromResult(ListUses.Columns(db.Model)));
        Assert.Contains(("standby_periods", "reason_id"), columns);
        Assert.Contains(("difficulties", "achievement_id"), columns);
        Assert.Equal(
            await database.Sql<long>(Perimeter.System, "SELECT count(*) FROM pg_constraint WHERE confrelid = 'list_items'::regclass AND "
            + "conrelid <> confrelid AND contype = 'f'"), columns.Count);
    }

    [Fact]
    public async Task An_item_being_chosen_while_it_is_deleted_is_either_chosen_or_deleted()
    {
        var nature = await database.Item(ListKind.DifficultyNature, "numérique");
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var item = new ListItem(ListKind.Difficulty, $"éphémère {attempt}", 50 + attempt, nature);
            await database.Add(item);
            var (dossier, version) = (await department.Dossier(database, department.Referent), (await database.ListItem(item.Id)).Version);
            var chosen = database.For(department.Referent).Run(new RecordDifficulty(dossier.Id, new(item.Id, database.Clock.Today())));
            var deleted = Run(new DeleteListItem(item.Id, version));
            Assert.Single(await Task.WhenAll(chosen, deleted), answer => answer.Succeeded);
        }
    }

    private Task<Result<T>> Run<T>(ICommand<T> command) => database.For(department.Administrator).Run(command);

    private async Task<IReadOnlyList<ListItemRow>> Rows(ListKind kind, int? parent = null)
        => (await database.For(department.Administrator).Read<ListReads, ListView?>(reads => reads.View(kind, parent)))!.Items;
}
