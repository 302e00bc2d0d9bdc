using Stateless;
using Xunit;

namespace Viesion.Tests.Domain.StateMachines;

public sealed class GuardTests
{
    private readonly Door door = new();

    private StateMachine<DoorState, DoorTrigger> Machine => door.Machine;

    [Fact]
    public void A_permitted_trigger_leads_to_its_destination()
    {
        Machine.Configure(DoorState.Closed).Permit(DoorTrigger.Push, DoorState.Open);

        Machine.Fire(DoorTrigger.Push);

        Assert.Equal(DoorState.Open, Machine.State);
        Assert.True(Machine.IsInState(DoorState.Open));
        Assert.False(Machine.IsInState(DoorState.Closed));
    }

    [Fact]
    public void A_guard_that_is_not_met_holds_the_trigger_back_and_is_named()
    {
        Machine.Configure(DoorState.Closed).PermitIf(DoorTrigger.Push, DoorState.Open, () => false, "oiled");

        Assert.False(Machine.CanFire(DoorTrigger.Push));
        Assert.False(Machine.CanFire(DoorTrigger.Push, out var unmet));
        Assert.Equal(["oiled"], unmet);
        var refusal = Assert.Throws<InvalidOperationException>(() => Machine.Fire(DoorTrigger.Push));
        Assert.Equal(
            "Trigger 'Push' is valid for transition from state 'Closed' but a guard conditions are not met. Guard descriptions: 'oiled'.",
            refusal.Message);
        Assert.Equal(DoorState.Closed, Machine.State);
    }

    [Fact]
    public void Guards_are_read_at_each_firing()
    {
        var oiled = false;
        Machine.Configure(DoorState.Closed).PermitIf(DoorTrigger.Push, DoorState.Open, () => oiled, "oiled");
        Assert.False(Machine.CanFire(DoorTrigger.Push));

        oiled = true;

        Assert.True(Machine.CanFire(DoorTrigger.Push, out var unmet));
        Assert.Empty(unmet!);
    }

    [Fact]
    public void All_the_guards_of_a_transition_must_be_met()
    {
        Machine.Configure(DoorState.Closed).PermitIf(
            DoorTrigger.Push,
            DoorState.Open,
            new Tuple<Func<bool>, string>(() => true, "handle"),
            new Tuple<Func<bool>, string>(() => false, "oiled"),
            new Tuple<Func<bool>, string>(() => false, "free"));

        Assert.False(Machine.CanFire(DoorTrigger.Push, out var unmet));
        Assert.Equal(["oiled", "free"], unmet);
    }

    [Fact]
    public void Unmet_guards_are_null_and_not_empty_for_a_trigger_that_the_state_does_not_know()
    {
        Assert.False(Machine.CanFire(DoorTrigger.Knock, out var unmet));

        Assert.Null(unmet);
    }

    [Theory]
    [InlineData(true, DoorState.Open)]
    [InlineData(false, DoorState.Locked)]
    public void Guards_choose_between_several_destinations(bool outside, DoorState expected)
    {
        Machine.Configure(DoorState.Closed)
            .PermitIf(DoorTrigger.Turn, DoorState.Open, () => outside, "outside")
            .PermitIf(DoorTrigger.Turn, DoorState.Locked, () => !outside, "inside");

        Machine.Fire(DoorTrigger.Turn);

        Assert.Equal(expected, Machine.State);
    }

    [Fact]
    public void The_unmet_guards_of_several_destinations_are_all_named_once()
    {
        Machine.Configure(DoorState.Closed)
            .PermitIf(DoorTrigger.Turn, DoorState.Open, () => false, "key")
            .PermitIf(DoorTrigger.Turn, DoorState.Locked, new Tuple<Func<bool>, string>(() => false, "key"), new Tuple<Func<bool>, string>(() => false, "bolt"));

        Assert.False(Machine.CanFire(DoorTrigger.Turn, out var unmet));
        Assert.Equal(["key", "bolt"], unmet);
    }

    [Fact]
    public void Two_destinations_permitted_at_once_are_a_mistake_of_the_table()
    {
        Machine.Configure(DoorState.Closed)
            .PermitIf(DoorTrigger.Turn, DoorState.Open, () => true)
            .PermitIf(DoorTrigger.Turn, DoorState.Locked, () => true);

        var mistake = Assert.Throws<InvalidOperationException>(() => Machine.Fire(DoorTrigger.Turn));
        Assert.Equal(
            "Multiple permitted exit transitions are configured from state 'Closed' for trigger 'Turn'. Guard clauses must be mutually exclusive.",
            mistake.Message);
    }

    [Fact]
    public void Permitted_triggers_are_those_whose_guards_are_met()
    {
        Machine.Configure(DoorState.Closed)
            .Permit(DoorTrigger.Push, DoorState.Open)
            .PermitIf(DoorTrigger.Turn, DoorState.Locked, () => false)
            .Ignore(DoorTrigger.Knock);

        Assert.Equal([DoorTrigger.Push, DoorTrigger.Knock], Machine.GetPermittedTriggers());
        Assert.Equal(Machine.GetPermittedTriggers(), Machine.PermittedTriggers);
    }

    [Fact]
    public void A_transition_to_the_same_state_must_be_called_a_reentry()
    {
        Assert.Throws<ArgumentException>(() => Machine.Configure(DoorState.Closed).Permit(DoorTrigger.Push, DoorState.Closed));
    }
}
