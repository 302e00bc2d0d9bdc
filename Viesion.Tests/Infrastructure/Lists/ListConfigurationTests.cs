using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Audit;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Cers;
using Viesion.Infrastructure.Lists;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.Infrastructure.Lists;

public sealed class ListConfigurationTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>, IAsyncLifetime
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    public async ValueTask InitializeAsync() => await database.WriteReferences();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Items_are_added_at_the_end_renamed_moved_and_deleted()
    {
        Assert.True((await Run(new AddListItem(ListKind.SkillLevel, null, "  <i>experte</i>  & \"co\" "))).Succeeded);
        var rows = await Rows(ListKind.SkillLevel);
        Assert.Equal("<i>experte</i> & \"co\"", rows[^1].Label);
        Assert.True((await Run(new RenameListItem(rows[^1].Id, rows[^1].Version(), "experte"))).Succeeded);
        rows = await Rows(ListKind.SkillLevel);
        Assert.True((await Run(new MoveListItem(rows[^1].Id, rows[^1].Version(), true))).Succeeded);
        Assert.Equal(["experte", "maîtrisée"], (await Rows(ListKind.SkillLevel)).Select(row => row.Label).TakeLast(2));
        rows = await Rows(ListKind.SkillLevel);
        Assert.Equal(ListRefusals.AtTheEdge, (await Run(new MoveListItem(rows[0].Id, rows[0].Version(), true))).Refusal);
        Assert.True((await Run(new DeleteListItem(rows[^2].Id, rows[^2].Version()))).Succeeded);
        Assert.DoesNotContain(await Rows(ListKind.SkillLevel), row => row.Label == "experte");
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Subject == nameof(ListItem) && entry.Action == AuditAction.Deleted)));
    }

    [Theory]
    [InlineData("Mobilité")]
    [InlineData("  MOBILÎTE ")]
    [InlineData("mobilite")]
    public async Task A_label_that_differs_by_case_or_accents_alone_is_refused(string label)
    {
        Assert.Equal("Label", (await Run(new AddListItem(ListKind.ObjectiveTheme, null, label))).Refusal?.Field);
        var other = (await Rows(ListKind.ObjectiveTheme))[^1];
        Assert.Equal("liste-doublon", (await Run(new RenameListItem(other.Id, other.Version(), label))).Refusal?.Code);
        Assert.True((await Run(new RenameListItem(other.Id, other.Version(), other.Label.ToUpperInvariant()))).Succeeded);
        other = (await Rows(ListKind.ObjectiveTheme))[^1];
        Assert.True((await Run(new RenameListItem(other.Id, other.Version(), other.Label.ToLowerInvariant()))).Succeeded);
    }

    [Fact]
    public async Task Several_who_add_the_same_label_at_once_add_it_once()
    {
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Run(new AddListItem(ListKind.Orientation, null, "à plusieurs"))));
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(answers.Where(answer => !answer.Succeeded), answer => Assert.Equal("liste-doublon", answer.Refusal!.Code));
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told()
    {
        var seen = (await Rows(ListKind.CerPriority))[0];
        Assert.True((await Run(new RenameListItem(seen.Id, seen.Version(), seen.Label + " bis"))).Succeeded);
        foreach (var command in new ICommand<Done>[]
        {
            new RenameListItem(seen.Id, seen.Version(), "autre chose"),
            new OfferListItem(seen.Id, seen.Version(), false),
            new MoveListItem(seen.Id, seen.Version(), false),
            new DeleteListItem(seen.Id, seen.Version())
        })
            Assert.Equal(Refusal.Conflict, (await Run(command)).Refusal);
    }

    [Fact]
    public async Task A_deactivated_item_is_no_longer_offered_but_where_it_is_used_nor_what_stands_under_it()
    {
        var group = (await Rows(ListKind.SkillFieldGroup))[1];
        var field = (await Rows(ListKind.SkillField, group.Id))[0];
        var skill = (await Rows(ListKind.Skill, field.Id))[0];
        Assert.True((await Run(new OfferListItem(group.Id, group.Version(), false))).Succeeded);
        var kinds = new[] { ListKind.SkillFieldGroup, ListKind.SkillField, ListKind.Skill };
        Assert.DoesNotContain(await Choices(kinds), choice => choice.Id == group.Id || choice.Id == field.Id || choice.Id == skill.Id);
        Assert.Equal([skill.Id, field.Id, group.Id], (await Choices(kinds, skill.Id)).Where(choice => choice.Id == skill.Id
            || choice.ParentId == group.Id || choice.Id == group.Id).Select(choice => choice.Id).OrderDescending());

        var story = await CerStory.Begin(database, department);
        var cer = await story.Proposed();
        var theme = (await Rows(ListKind.ObjectiveTheme)).Single(row => row.Id == department.Theme.Id);
        Assert.True((await Run(new OfferListItem(theme.Id, theme.Version(), false))).Succeeded);
        var elsewhere = await department.Dossier(database, department.Referent);
        Assert.DoesNotContain((await Setup(reads => reads.ForNew(elsewhere.Id)))!.Themes, choice => choice.Id == theme.Id);
        Assert.Contains((await Setup(reads => reads.ForCorrection(cer.Id)))!.Themes, choice => choice.Id == theme.Id);
        Assert.Equal("mobilité", (await story.See(department.Referent, cer.Id))!.Themes[theme.Id]);
        theme = (await Rows(ListKind.ObjectiveTheme)).Single(row => row.Id == department.Theme.Id);
        Assert.True((await Run(new OfferListItem(theme.Id, theme.Version(), true))).Succeeded);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_changes_a_list()
    {
        var row = (await Rows(ListKind.StandbyReason))[0];
        foreach (var member in department.Everyone.Where(member => member.Profile != Profile.Administrator))
        {
            Assert.Equal(Refusal.Forbidden, (await Run(new AddListItem(ListKind.StandbyReason, null, "interdit"), member)).Refusal);
            Assert.Equal(Refusal.Forbidden, (await Run(new DeleteListItem(row.Id, row.Version()), member)).Refusal);
            Assert.Equal(Refusal.Forbidden, (await Run(new OfferListItem(row.Id, row.Version(), false), member)).Refusal);
        }
    }

    [Fact]
    public async Task An_item_stands_where_it_belongs()
    {
        var level = (await Rows(ListKind.SkillLevel))[0].Id;
        foreach (var (kind, parent) in new (ListKind, int?)[]
        {
            (ListKind.Difficulty, null),
            (ListKind.Difficulty, level),
            (ListKind.StandbyReason, level),
            (ListKind.Difficulty, int.MaxValue),
            ((ListKind)999, null)
        })
            Assert.Equal(ListRefusals.NoParent, (await Run(new AddListItem(kind, parent, "égaré"))).Refusal);
        Assert.Equal(Refusal.NotFound, (await Run(new DeleteListItem(int.MaxValue, 0))).Refusal);
    }

    private Task<Result<T>> Run<T>(ICommand<T> command, StaffMember? member = null)
        => database.For(member ?? department.Administrator).Run(command);

    private async Task<IReadOnlyList<ListItemRow>> Rows(ListKind kind, int? parent = null)
        => (await database.For(department.Administrator).Read<ListReads, ListView?>(reads => reads.View(kind, parent)))!.Items;

    private Task<List<ListChoice>> Choices(ListKind[] kinds, params int?[] used)
        => database.For(department.Referent).Read<ListReads, List<ListChoice>>(reads => reads.Choices(kinds, used));

    private Task<CerWizardSetup?> Setup(Func<CerWizardReads, Task<CerWizardSetup?>> read) => database.For(department.Referent).Read(read);
}
