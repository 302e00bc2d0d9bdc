using Viesion.App.Ui.Forms;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Xunit;

namespace Viesion.Tests.App.Ui;

public sealed class EditSessionTests
{
    private readonly Door door = new();
    private readonly EditSession edit;

    public EditSessionTests() => edit = new EditSession(door);

    private static AddListItem Item(string label = "A") => new(ListKind.SkillLevel, null, label);

    [Fact]
    public async Task The_buttons_come_back_when_what_is_sent_fails()
    {
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => edit.Save(() => throw new InvalidTimeZoneException()));
        Assert.False(edit.Busy);
    }

    [Fact]
    public async Task A_second_click_while_something_is_sent_is_ignored()
    {
        var sent = 0;
        var release = new TaskCompletionSource();
        async Task Work()
        {
            sent++;
            await release.Task;
        }
        var first = edit.Save(Work);
        Assert.True(edit.Busy);
        await edit.Save(Work);
        release.SetResult();
        await first;
        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task The_key_stays_after_a_refusal_and_is_another_after_a_success_or_when_the_form_opens_again()
    {
        door.Answer = Refusal.Unavailable;
        await edit.Run(Item());
        door.Answer = 1;
        await edit.Run(Item());
        await edit.Run(Item());
        edit.Begin();
        await edit.Run(Item());
        Assert.Equal(4, door.Keys.Count);
        Assert.Equal(door.Keys[0], door.Keys[1]);
        Assert.Equal(3, door.Keys.Distinct().Count());
        Assert.All(door.Keys, key => Assert.NotNull(key));
    }

    [Fact]
    public async Task A_click_that_comes_again_joins_the_one_that_runs_and_another_line_goes_its_own_way()
    {
        door.Waits = new TaskCompletionSource();
        var clicks = new[] { edit.Act(Item()), edit.Act(Item()), edit.Act(Item("B")) };
        door.Waits.SetResult();
        await Task.WhenAll(clicks);
        Assert.Equal(2, door.Keys.Count);
        Assert.All(door.Keys, key => Assert.Null(key));
        await edit.Act(Item());
        Assert.Equal(3, door.Keys.Count);
    }

    [Fact]
    public async Task What_was_corrected_while_the_first_was_being_refused_is_sent()
    {
        var answers = new Queue<Result<int>>();
        answers.Enqueue(new Refusal("a", "Non.", "Name"));
        answers.Enqueue(1);
        var release = new TaskCompletionSource();
        async Task Work()
        {
            await release.Task;
            door.Answer = answers.Dequeue();
            edit.Accepts((await edit.Run(Item())).Refusal);
        }
        var first = edit.Save(Work);
        await edit.Save(Work);
        release.SetResult();
        await first;
        Assert.Empty(answers);
        Assert.True(edit.Errors.IsEmpty);
    }

    [Fact]
    public async Task While_a_field_cannot_be_read_nothing_is_sent_and_it_is_said()
    {
        edit.Errors.Mark("Date", readable: false);
        await edit.Save(async () => edit.Accepts((await edit.Run(Item())).Refusal));
        Assert.Equal(EditSession.ToMend, edit.Problem);
        Assert.Empty(door.Keys);
    }

    [Fact]
    public void A_refusal_stands_beside_its_field_or_above_the_form_and_what_was_typed_is_safe_once_saved()
    {
        Assert.True(edit.Accepts(null));
        Assert.False(edit.Accepts(new Refusal("a", "Au champ.", "Name")));
        Assert.False(edit.Accepts(new Refusal("b", "En haut.")));
        Assert.Equal(("Au champ.", "En haut."), (edit.Errors["Name"], edit.Problem));
        var round = edit.Round;
        edit.Touch();
        edit.Begin();
        Assert.True(edit.Errors.IsEmpty);
        Assert.Null(edit.Problem);
        Assert.False(edit.Touched);
        Assert.True(edit.Round > round);
    }

    private sealed class Door : IOperations
    {
        public List<Once?> Keys { get; } = [];

        public Result<int> Answer { get; set; } = 1;

        public TaskCompletionSource? Waits { get; set; }

        public Perimeter Perimeter => Perimeter.System;

        public Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, CancellationToken cancellationToken = default)
            => Run(command, null, cancellationToken);

        public async Task<Result<TResult>> Run<TResult>(ICommand<TResult> command, Once? once,
            CancellationToken cancellationToken = default)
        {
            Keys.Add(once);
            if (Waits is not null)
                await Waits.Task;
            return (Result<TResult>)(object)Answer;
        }

        public Task<TResult> Read<TReads, TResult>(Func<TReads, Task<TResult>> read, CancellationToken cancellationToken = default)
            where TReads : notnull => throw new NotSupportedException();

        public Task<TResult> Record<TReads, TResult>(Func<TReads, Task<TResult>> reading, CancellationToken cancellationToken = default)
            where TReads : notnull => throw new NotSupportedException();
    }
}
