using Stateless;
using Xunit;

namespace Viesion.Tests.Domain.StateMachines;

public sealed class ActionTests
{
    private readonly Door door = new Door().Journaled();

    private StateMachine<DoorState, DoorTrigger> Machine => door.Machine;

    [Fact]
    public void Exit_runs_before_the_transition_and_entry_after_it()
    {
        Machine.Configure(DoorState.Closed).Permit(DoorTrigger.Push, DoorState.Open);

        Machine.Fire(DoorTrigger.Push);

        Assert.Equal(["exit Closed", "Closed to Open", "enter Open", "done Push"], door.Journal);
    }

    [Fact]
    public void The_state_has_already_changed_when_the_entry_action_runs_but_not_when_the_exit_action_does()
    {
        DoorState? atExit = null, atEntry = null;
        Machine.Configure(DoorState.Closed).Permit(DoorTrigger.Push, DoorState.Open).OnExit(() => atExit = Machine.State);
        Machine.Configure(DoorState.Open).OnEntry(() => atEntry = Machine.State);

        Machine.Fire(DoorTrigger.Push);

        Assert.Equal(DoorState.Closed, atExit);
        Assert.Equal(DoorState.Open, atEntry);
    }

    [Fact]
    public void Actions_are_told_of_the_transition()
    {
        var told = new List<string>();
        Machine.Configure(DoorState.Closed)
            .Permit(DoorTrigger.Push, DoorState.Open)
            .OnExit(t => told.Add($"{t.Source}-{t.Trigger}-{t.Destination}-{t.IsReentry}"));
        Machine.Configure(DoorState.Open).OnEntry(t => told.Add($"{t.Source}-{t.Trigger}-{t.Destination}-{t.IsReentry}"));

        Machine.Fire(DoorTrigger.Push);

        Assert.Equal(["Closed-Push-Open-False", "Closed-Push-Open-False"], told);
    }

    [Fact]
    public void An_entry_action_may_be_reserved_to_one_trigger()
    {
        Machine.Configure(DoorState.Closed).Permit(DoorTrigger.Push, DoorState.Open).Permit(DoorTrigger.Pull, DoorState.Open);
        Machine.Configure(DoorState.Open)
            .Permit(DoorTrigger.Push, DoorState.Closed)
            .OnEntryFrom(DoorTrigger.Pull, () => door.Journal.Add("pulled"))
            .OnEntryFrom(DoorTrigger.Pull, t => door.Journal.Add($"pulled from {t.Source}"));

        Machine.Fire(DoorTrigger.Push);
        Assert.DoesNotContain("pulled", door.Journal);

        Machine.Fire(DoorTrigger.Push);
        Machine.Fire(DoorTrigger.Pull);
        Assert.Contains("pulled", door.Journal);
        Assert.Contains("pulled from Closed", door.Journal);
    }

    [Fact]
    public void A_reentry_leaves_the_state_and_enters_it_again()
    {
        Machine.Configure(DoorState.Closed)
            .PermitReentry(DoorTrigger.Push)
            .PermitReentryIf(DoorTrigger.Pull, () => false, "handle");

        Machine.Fire(DoorTrigger.Push);

        Assert.Equal(["exit Closed", "Closed to Closed", "enter Closed", "done Push"], door.Journal);
        Assert.False(Machine.CanFire(DoorTrigger.Pull, out var unmet));
        Assert.Equal(["handle"], unmet);
    }

    [Fact]
    public void An_internal_transition_runs_its_action_and_nothing_else()
    {
        Machine.Configure(DoorState.Closed)
            .InternalTransition(DoorTrigger.Knock, () => door.Journal.Add("knock"))
            .InternalTransition(DoorTrigger.Push, t => door.Journal.Add($"{t.Trigger} in {t.Source}"))
            .InternalTransitionIf(DoorTrigger.Pull, _ => false, () => door.Journal.Add("never"), "handle");

        Machine.Fire(DoorTrigger.Knock);
        Machine.Fire(DoorTrigger.Push);

        Assert.Equal(["knock", "Push in Closed"], door.Journal);
        Assert.False(Machine.CanFire(DoorTrigger.Pull));
    }

    [Fact]
    public void An_ignored_trigger_does_nothing()
    {
        Machine.Configure(DoorState.Closed).Ignore(DoorTrigger.Knock).IgnoreIf(DoorTrigger.Pull, () => false, "deaf");

        Machine.Fire(DoorTrigger.Knock);

        Assert.Empty(door.Journal);
        Assert.Throws<InvalidOperationException>(() => Machine.Fire(DoorTrigger.Pull));
    }

    [Fact]
    public void A_dynamic_transition_goes_where_the_selector_says()
    {
        var destination = DoorState.Locked;
        Machine.Configure(DoorState.Closed).PermitDynamic(DoorTrigger.Turn, () => destination);

        Machine.Fire(DoorTrigger.Turn);

        Assert.Equal(DoorState.Locked, Machine.State);
    }

    [Fact]
    public void A_trigger_fired_on_entry_waits_until_the_current_one_is_complete()
    {
        Machine.Configure(DoorState.Closed).Permit(DoorTrigger.Push, DoorState.Open);
        Machine.Configure(DoorState.Open)
            .OnEntry(() => Machine.Fire(DoorTrigger.Turn))
            .OnEntry(() => door.Journal.Add("after the firing"))
            .Permit(DoorTrigger.Turn, DoorState.Locked);

        Machine.Fire(DoorTrigger.Push);

        Assert.Equal(DoorState.Locked, Machine.State);
        Assert.Equal(
            ["exit Closed", "Closed to Open", "enter Open", "after the firing", "done Push", "exit Open", "Open to Locked", "enter Locked", "done Turn"],
            door.Journal);
    }

    [Fact]
    public void A_machine_can_be_fired_again_after_an_action_has_failed()
    {
        Machine.Configure(DoorState.Closed)
            .Permit(DoorTrigger.Push, DoorState.Open)
            .OnExit(() => throw new TimeoutException(), "jam");

        Assert.Throws<TimeoutException>(() => Machine.Fire(DoorTrigger.Push));
        Assert.Throws<TimeoutException>(() => Machine.Fire(DoorTrigger.Push));
        Assert.Equal(DoorState.Closed, Machine.State);
    }
}
