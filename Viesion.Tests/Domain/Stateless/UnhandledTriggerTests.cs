using Stateless;
using Xunit;

namespace Viesion.Tests.Domain.StateMachines;

public sealed class UnhandledTriggerTests
{
    private readonly StateMachine<DoorState, DoorTrigger> machine = new Door().Machine;

    [Fact]
    public void An_unknown_trigger_is_refused_by_default()
    {
        var refusal = Assert.Throws<InvalidOperationException>(() => machine.Fire(DoorTrigger.Knock));

        Assert.Equal(
            "No valid leaving transitions are permitted from state 'Closed' for trigger 'Knock'. Consider ignoring the trigger.",
            refusal.Message);
    }

    [Fact]
    public void The_refusal_can_be_replaced()
    {
        (DoorState, DoorTrigger)? told = null;
        machine.OnUnhandledTrigger((state, trigger) => told = (state, trigger));

        machine.Fire(DoorTrigger.Knock);

        Assert.Equal((DoorState.Closed, DoorTrigger.Knock), told);
        Assert.Equal(DoorState.Closed, machine.State);
    }

    [Fact]
    public void The_replacement_is_told_of_the_unmet_guards()
    {
        ICollection<string>? unmet = null;
        machine.OnUnhandledTrigger((_, _, guards) => unmet = guards);
        machine.Configure(DoorState.Closed).PermitIf(DoorTrigger.Push, DoorState.Open, () => false, "oiled");

        machine.Fire(DoorTrigger.Push);
        Assert.Equal(["oiled"], unmet);

        machine.Fire(DoorTrigger.Knock);
        Assert.Null(unmet);
    }
}
