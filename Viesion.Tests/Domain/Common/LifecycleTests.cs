using Stateless;
using Viesion.Domain.Common;
using Xunit;

namespace Viesion.Tests.Domain.Common;

public sealed class LifecycleTests
{
    private static readonly Refusal Elsewhere = new("ailleurs", "Pas dans cet état.");
    private static readonly Refusal Dark = new("nuit", "Il fait nuit.");
    private static readonly Refusal Wet = new("pluie", "Il pleut.");

    private bool open;

    [Fact]
    public void What_is_permitted_is_fired()
    {
        Assert.Null(Door(allowed: true).TryFire(true, Elsewhere, Dark, Wet));
        Assert.True(open);
    }

    [Fact]
    public void A_trigger_that_means_nothing_in_the_state_says_so_and_changes_nothing()
    {
        Assert.Equal(Elsewhere, Door(allowed: true).TryFire(false, Elsewhere, Dark, Wet));
        Assert.False(open);
    }

    [Fact]
    public void Whoever_may_not_act_learns_that_first_then_the_first_unmet_guard_of_the_table()
    {
        Assert.Equal(Refusal.Forbidden, Door(allowed: false, dark: true, wet: true).TryFire(true, Elsewhere, Dark, Wet));
        Assert.Equal(Dark, Door(allowed: true, dark: true, wet: true).TryFire(true, Elsewhere, Wet, Dark));
        Assert.Equal(Wet, Door(allowed: true, wet: true).Barred(true, Elsewhere, Dark, Wet));
        Assert.False(open);
    }

    [Fact]
    public void A_guard_whose_refusal_is_not_told_is_a_mistake()
        => Assert.Throws<InvalidOperationException>(() => Door(allowed: true, wet: true).Barred(true, Elsewhere, Dark));

    // From closed, true opens.
    private StateMachine<bool, bool> Door(bool allowed, bool dark = false, bool wet = false)
    {
        var machine = new StateMachine<bool, bool>(() => open, next => open = next);
        machine.Configure(false)
            .PermitIf(true, true, Lifecycle.If(() => !dark, Dark), Lifecycle.If(() => !wet, Wet), Lifecycle.By(allowed));
        return machine;
    }
}
