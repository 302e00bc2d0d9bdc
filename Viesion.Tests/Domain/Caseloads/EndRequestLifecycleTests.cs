using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Caseloads;

public sealed class EndRequestLifecycleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly Profile[] Managers = [
        Profile.TerritorySecretariat, Profile.LocalCoordinator, Profile.ServiceHead, Profile.Administrator];

    public static TheoryData<EndRequestState> States => [.. Enum.GetValues<EndRequestState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void In_each_state_each_profile_may_do_what_the_table_says_and_nothing_else(EndRequestState state)
    {
        var everyone = Enum.GetValues<Profile>().SelectMany(profile => new[] { Someone.As(profile, id: 1), Someone.As(profile, id: 2) })
            .Append(Perimeter.System).ToList();
        foreach (var trigger in Enum.GetValues<EndRequestTrigger>())
            foreach (var by in everyone)
            {
                var now = state;
                var machine = EndRequestLifecycle.For(ARequest(), by, () => now, next => now = next);
                var (to, allowed) = trigger switch
                {
                    EndRequestTrigger.Confirm => (EndRequestState.Confirmed, ReferenceEquals(by, Perimeter.System)),
                    EndRequestTrigger.Refuse => (EndRequestState.Refused, Managers.Contains(by.Profile)),
                    _ => (EndRequestState.Withdrawn, by.StaffMemberId == 1),
                };
                var open = state is EndRequestState.Requested;
                Assert.True((open && allowed) == machine.CanFire(trigger, out var unmet), $"{by} {trigger} in {state}");
                Assert.Equal(open, unmet is not null);
                if (!open || !allowed)
                    continue;
                machine.Fire(trigger);
                Assert.Equal(to, now);
            }
    }

    [Fact]
    public void A_refusal_is_explained_and_settles_the_request()
    {
        var request = ARequest();
        var head = Someone.As(Profile.ServiceHead, id: 5);
        Assert.Equal(CaseloadRefusals.NoAnswer, request.Refuse("  ", head, Now));
        Assert.Equal("texte-long", request.Refuse(new string('x', 2_001), head, Now)?.Code);
        Assert.Equal(Refusal.Forbidden, request.Refuse("Non.", Someone.As(Profile.Referent), Now));
        Assert.Null(request.Refuse(" Le droit reste ouvert. ", head, Now));
        Assert.Equal((EndRequestState.Refused, "Le droit reste ouvert.", 5, Now),
            (request.State, request.Answer, request.ClosedById, request.ClosedAt));
        Assert.Equal(CaseloadRefusals.RequestNotInThisState, request.Withdraw(Someone.As(Profile.Referent), Now));
    }

    private static AccompanimentEndRequest ARequest() => new(1, 1, 1, null, by: 1, Now);
}
