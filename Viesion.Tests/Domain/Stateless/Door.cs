using Stateless;

// Not named after the folder: a namespace « …Stateless » would hide the library from every test of the domain.
namespace Viesion.Tests.Domain.StateMachines;

public enum DoorState
{
    Open,
    Closed,
    Locked,
}

public enum DoorTrigger
{
    Push,
    Pull,
    Turn,
    Knock,
}

/// <summary>A door, and the journal of what happened to it.</summary>
internal sealed class Door
{
    public Door(DoorState initial = DoorState.Closed) => Machine = new StateMachine<DoorState, DoorTrigger>(initial);

    public StateMachine<DoorState, DoorTrigger> Machine { get; }

    public List<string> Journal { get; } = [];

    public Door Journaled()
    {
        foreach (var state in Enum.GetValues<DoorState>())
        {
            Machine.Configure(state)
                .OnEntry(() => Journal.Add($"enter {state}"))
                .OnExit(() => Journal.Add($"exit {state}"));
        }

        Machine.OnTransitioned(t => Journal.Add($"{t.Source} to {t.Destination}"));
        Machine.OnTransitionCompleted(t => Journal.Add($"done {t.Trigger}"));
        return this;
    }
}
