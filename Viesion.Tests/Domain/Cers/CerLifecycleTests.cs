using Viesion.Domain.Access;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;
using static Viesion.Tests.Domain.Cers.ExpectedCerTable;

namespace Viesion.Tests.Domain.Cers;

public sealed class CerLifecycleTests
{
    public static TheoryData<CerState, CerState> Arrivals
    {
        get
        {
            var arrivals = new TheoryData<CerState, CerState> { { CerState.Proposed, CerState.Proposed } };
            foreach (var (from, _, to, _) in Forward)
                arrivals.Add(from, to);
            return arrivals;
        }
    }

    [Theory]
    [MemberData(nameof(Arrivals))]
    public void In_each_state_each_profile_may_do_what_the_table_says_and_nothing_else(CerState from, CerState state)
    {
        foreach (var trigger in Enum.GetValues<CerTrigger>())
            foreach (var profile in Enum.GetValues<Profile>())
            {
                var cer = state is CerState.Proposed ? ACer.In(state) : Arrived(from, state);
                var forward = Forward.SingleOrDefault(row => row.From == state && row.Trigger == trigger);
                var back = Back.SingleOrDefault(row => row.From == state && row.Trigger == trigger);
                var (to, who) = forward.Who is not null ? (forward.To, forward.Who) : (back.To, back.Who);
                var expected = who is null ? CerRefusals.NotInThisState.Code
                    : !who.Contains(profile) ? Refusal.Forbidden.Code
                    : forward.Who is null && back.To != from ? CerRefusals.DidNotComeFromThere.Code
                    : null;

                var offered = cer.ActionsFor(profile).Any(action => action.Trigger == trigger);
                var answer = Do(cer, trigger, profile, ACer.Now.AddHours(2));

                Assert.True(expected == answer,
                    $"{profile} {trigger} in {state} from {from}: expected {expected ?? "done"}, got {answer ?? "done"}.");
                Assert.Equal(expected is null, offered);
                Assert.Equal(expected is null ? to : state, cer.State);
            }
    }

    [Theory]
    [MemberData(nameof(Arrivals))]
    public void Who_cannot_push_a_state_cannot_edit_in_it(CerState from, CerState state)
    {
        Profile[] editors = state switch
        {
            CerState.Proposed => Referents,
            CerState.Submitted or CerState.Commission => Examiners,
            CerState.AwaitingDecision => Deciders,
            _ => [],
        };
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var cer = state is CerState.Proposed ? ACer.In(state) : Arrived(from, state);
            var refusal = cer.Correct(ACer.Complete().With(c => c with { Comment = "corrigé" }).Content(), ACer.As(profile), ACer.Now);
            Assert.Equal(editors.Contains(profile), refusal is null);
            Assert.Equal(editors.Contains(profile), ACer.In(state).MayCorrect(profile));
        }
    }

    [Fact]
    public void Every_state_can_be_reached_and_every_state_but_the_last_can_be_left()
    {
        var reached = new HashSet<CerState> { CerState.Proposed };
        var machine = CerLifecycle.For(ACer.In(CerState.Proposed), Profile.ServiceHead, () => CerState.Proposed, _ => { });
        var moves = machine.GetInfo().States.SelectMany(state => state.FixedTransitions,
            (state, move) => (From: (CerState)state.UnderlyingState, To: (CerState)move.DestinationState.UnderlyingState)).ToList();
        Assert.NotEmpty(moves);
        while (moves.Any(move => reached.Contains(move.From) && reached.Add(move.To)))
        {
        }
        Assert.Equal(Enum.GetValues<CerState>().ToHashSet(), reached);
        Assert.All(Enum.GetValues<CerState>(), state => Assert.Contains(moves, move => move.From == state));
    }

    [Fact]
    public void Every_guard_names_a_refusal()
    {
        var machine = CerLifecycle.For(ACer.In(CerState.Proposed), Profile.Referent, () => CerState.Proposed, _ => { });
        var codes = machine.GetInfo().States.SelectMany(state => state.FixedTransitions)
            .SelectMany(move => move.GuardConditionsMethodDescriptions).Select(guard => guard.Description).Distinct().ToList();
        Assert.Contains("interdit", codes);
        Assert.All(codes, code => Assert.Equal(code, CerRefusals.OfGuard(code).Code));
    }

    [Fact]
    public void A_CER_goes_back_only_by_the_way_it_came_even_after_a_detour()
    {
        var cer = ACer.InCommission().Cer();
        Assert.Null(cer.ReturnTo(CerState.Submitted, ACer.Head, ACer.Now.AddMinutes(5), "à compléter"));
        Assert.Null(cer.AwaitDecision(ACer.Head, ACer.Now.AddMinutes(6), null));

        Assert.Equal(CerRefusals.DidNotComeFromThere, cer.ReturnTo(CerState.Commission, ACer.Head, ACer.Now.AddMinutes(7), null));
        Assert.Null(cer.ReturnTo(CerState.Submitted, ACer.Head, ACer.Now.AddMinutes(8), null));
    }

    [Fact]
    public void A_CER_that_went_back_can_go_back_further()
    {
        var cer = ACer.InCommission().Then(c => c.AwaitDecision(ACer.Head, ACer.Now.AddMinutes(3), null)).Cer();
        Assert.Null(cer.ReturnTo(CerState.Commission, ACer.Head, ACer.Now.AddMinutes(4), null));
        Assert.Null(cer.ReturnTo(CerState.Submitted, ACer.Head, ACer.Now.AddMinutes(5), null));
        Assert.Equal(CerState.Submitted, cer.State);
    }
}
