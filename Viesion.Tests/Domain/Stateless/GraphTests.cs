using Stateless;
using Stateless.Graph;
using Stateless.Reflection;
using Xunit;

namespace Viesion.Tests.Domain.StateMachines;

public sealed class GraphTests
{
    private readonly StateMachine<DoorState, DoorTrigger> machine = new Door().Machine;

    [Fact]
    public void The_description_names_states_triggers_destinations_and_guards()
    {
        machine.Configure(DoorState.Closed)
            .Permit(DoorTrigger.Push, DoorState.Open)
            .PermitIf(DoorTrigger.Turn, DoorState.Locked, () => true, "key")
            .PermitReentry(DoorTrigger.Pull)
            .Ignore(DoorTrigger.Knock);

        var info = machine.GetInfo();

        Assert.Equal(typeof(DoorState), info.StateType);
        Assert.Equal(typeof(DoorTrigger), info.TriggerType);
        Assert.Equal(DoorState.Closed, info.InitialState.UnderlyingState);
        Assert.Equal([DoorState.Closed, DoorState.Open, DoorState.Locked], info.States.Select(state => (DoorState)state.UnderlyingState));
        var closed = info.States.First();
        Assert.Equal(
            [(DoorTrigger.Push, DoorState.Open, ""), (DoorTrigger.Turn, DoorState.Locked, "key"), (DoorTrigger.Pull, DoorState.Closed, "")],
            closed.FixedTransitions.Select(transition => (
                (DoorTrigger)transition.Trigger.UnderlyingTrigger,
                (DoorState)transition.DestinationState.UnderlyingState,
                string.Concat(transition.GuardConditionsMethodDescriptions.Select(guard => guard.Description)))));
        Assert.Equal(DoorTrigger.Knock, Assert.Single(closed.IgnoredTriggers).Trigger.UnderlyingTrigger);
        Assert.Empty(closed.DynamicTransitions);
    }

    [Fact]
    public void A_guard_without_description_is_named_by_its_method_or_called_a_function()
    {
        machine.Configure(DoorState.Closed)
            .PermitIf(DoorTrigger.Push, DoorState.Open, IsOiled)
            .PermitIf(DoorTrigger.Turn, DoorState.Locked, () => true);

        var guards = machine.GetInfo().States.First().FixedTransitions.SelectMany(transition => transition.GuardConditionsMethodDescriptions);

        Assert.Equal([nameof(IsOiled), "Function"], guards.Select(guard => guard.Description));
    }

    [Fact]
    public void A_machine_without_table_shows_its_initial_state() =>
        AssertGraph("[*] --> Closed");

    [Fact]
    public void Each_transition_is_an_arrow_with_its_trigger_and_guards()
    {
        machine.Configure(DoorState.Closed)
            .Permit(DoorTrigger.Push, DoorState.Open)
            .PermitIf(DoorTrigger.Turn, DoorState.Locked, () => true, "key")
            .Ignore(DoorTrigger.Knock);
        machine.Configure(DoorState.Open).OnEntry(() => { }, "shown on re-entry only").OnEntryFrom(DoorTrigger.Push, () => { }, "ring");

        AssertGraph("\tClosed --> Open : Push / ring", "\tClosed --> Locked : Turn [key]", "\tClosed --> Closed : Knock", "[*] --> Closed");
    }

    [Fact]
    public void A_reentry_shows_the_entry_actions_and_an_internal_transition_does_not()
    {
        machine.Configure(DoorState.Closed)
            .OnEntry(() => { }, "squeak")
            .PermitReentry(DoorTrigger.Push)
            .InternalTransition(DoorTrigger.Knock, () => { });

        AssertGraph("\tClosed --> Closed : Push / squeak", "\tClosed --> Closed : Knock", "[*] --> Closed");
    }

    [Fact]
    public void A_dynamic_transition_is_a_decision()
    {
        machine.Configure(DoorState.Open);
        machine.Configure(DoorState.Closed).PermitDynamic(
            DoorTrigger.Push, () => DoorState.Open, null, new DynamicStateInfos { { DoorState.Open, "oiled" } });

        AssertGraph(
            "\tstate Decision1 <<choice>>",
            "\tClosed --> Decision1 : Push",
            "\tDecision1 --> Open : Push [oiled]",
            "[*] --> Closed");
    }

    [Fact]
    public void Names_that_Mermaid_cannot_read_get_an_alias()
    {
        var spoken = new StateMachine<string, string>("à signer");
        spoken.Configure("à signer").Permit("signer", "signé : oui");

        Assert.Equal(
            Lines("\tdirection LR", "\tàsigner : à signer", "\tsignéoui : signé : oui", "\tàsigner --> signéoui : signer", "[*] --> àsigner"),
            MermaidGraph.Format(spoken.GetInfo(), MermaidGraphDirection.LeftToRight));
    }

    private static bool IsOiled() => true;

    private static string Lines(params string[] lines) => string.Join(Environment.NewLine, lines.Prepend("stateDiagram-v2"));

    private void AssertGraph(params string[] lines) => Assert.Equal(Lines(lines), MermaidGraph.Format(machine.GetInfo()));
}
