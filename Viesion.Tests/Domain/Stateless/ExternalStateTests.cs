using Stateless;
using Xunit;

namespace Viesion.Tests.Domain.StateMachines;

public sealed class ExternalStateTests
{
    private DoorState stored = DoorState.Closed;
    private int writings;

    private StateMachine<DoorState, DoorTrigger> Machine()
    {
        var machine = new StateMachine<DoorState, DoorTrigger>(() => stored, next => { stored = next; writings++; });
        machine.Configure(DoorState.Closed).Permit(DoorTrigger.Push, DoorState.Open).Ignore(DoorTrigger.Knock);
        machine.Configure(DoorState.Open).Permit(DoorTrigger.Pull, DoorState.Closed);
        return machine;
    }

    [Fact]
    public void A_transition_is_written_once_to_where_the_state_lives()
    {
        Machine().Fire(DoorTrigger.Push);

        Assert.Equal(DoorState.Open, stored);
        Assert.Equal(1, writings);
    }

    [Fact]
    public void The_state_is_read_anew_each_time()
    {
        var machine = Machine();
        stored = DoorState.Open;

        Assert.Equal(DoorState.Open, machine.State);
        Assert.True(machine.CanFire(DoorTrigger.Pull));
        Assert.False(machine.CanFire(DoorTrigger.Push));
    }

    [Fact]
    public void A_trigger_that_is_ignored_or_refused_writes_nothing()
    {
        var machine = Machine();

        machine.Fire(DoorTrigger.Knock);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(DoorTrigger.Turn));

        Assert.Equal(0, writings);
    }
}
