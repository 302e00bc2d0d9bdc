using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.FormalNotices;

/// <summary>
/// MID-01 and MID-02 written a second time, by hand: Genesis alone does, the territory and the administrators refuse, and nothing comes
/// back.
/// </summary>
public sealed class FormalNoticeLifecycleTests
{
    private static readonly Profile[] Refusers = [
        Profile.TerritorySecretariat, Profile.ServiceHead, Profile.LocalCoordinator, Profile.Administrator];
    private static readonly Profile[] Askers = [Profile.Referent, Profile.FseReferent, Profile.EmploymentAdviser];
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static TheoryData<FormalNoticeState> States => [.. Enum.GetValues<FormalNoticeState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void In_each_state_each_profile_may_do_what_the_table_says_and_nothing_else(FormalNoticeState state)
    {
        foreach (var trigger in Enum.GetValues<FormalNoticeTrigger>())
            foreach (var by in Enum.GetValues<Profile>().Select(ACer.As).Append(Perimeter.System))
            {
                var request = In(state);
                var expected = state is not FormalNoticeState.Requested ? FormalNoticeRefusals.Settled.Code
                    : trigger is FormalNoticeTrigger.Fulfil ? (ReferenceEquals(by, Perimeter.System) ? null : Refusal.Forbidden.Code)
                    : Refusers.Contains(by.Profile) && by.StaffMemberId is not null ? null : Refusal.Forbidden.Code;

                var answer = trigger is FormalNoticeTrigger.Fulfil ? request.Fulfil(Today, "Absence RDV référent", by, ACer.Now)
                    : request.Refuse("Rendez-vous déjà fixé.", by, ACer.Now);

                Assert.True(expected == answer?.Code,
                    $"{by.Profile} {trigger} in {state}: expected {expected ?? "done"}, got {answer?.Code ?? "done"}.");
                var after = expected is not null ? state : trigger is FormalNoticeTrigger.Fulfil ? FormalNoticeState.Done
                    : FormalNoticeState.Refused;
                Assert.Equal(after, request.State);
                Assert.Equal(after is FormalNoticeState.Requested, request.SettledAt is null);
            }
    }

    [Fact]
    public void Only_those_who_accompany_the_person_ask_for_a_formal_notice_dated_today()
    {
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var asked = FormalNoticeRequest.Ask(7, "Deux absences.", ACer.As(profile), ACer.Now);
            Assert.Equal(Askers.Contains(profile) ? null : Refusal.Forbidden, asked.Refusal);
        }
        // Half past midnight in Paris is already the next day.
        Assert.Equal(new DateOnly(2026, 11, 22), FormalNoticeRequest.Ask(
            7, "Deux absences.", ACer.Referent, new DateTimeOffset(2026, 11, 21, 23, 30, 0, TimeSpan.Zero)).Value!.RequestedOn);
    }

    [Fact]
    public void A_formal_notice_older_than_the_request_does_not_fulfil_it()
    {
        var request = In(FormalNoticeState.Requested);
        Assert.Equal(FormalNoticeRefusals.OlderNotice, request.Fulfil(Today.AddDays(-1), null, Perimeter.System, ACer.Now));
        Assert.Equal(FormalNoticeState.Requested, request.State);
        Assert.Null(request.Fulfil(Today.AddDays(3), "Absence", Perimeter.System, ACer.Now));
        Assert.Equal((Today.AddDays(3), "Absence"), (request.NoticeOn, request.NoticeReason));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    public void Neither_a_request_nor_its_refusal_goes_without_a_reason(string? reason)
    {
        Assert.Equal(FormalNoticeRefusals.NoReason, FormalNoticeRequest.Ask(7, reason, ACer.Referent, ACer.Now).Refusal);
        Assert.Equal(FormalNoticeRefusals.NoRefusalReason, In(FormalNoticeState.Requested).Refuse(reason, ACer.Head, ACer.Now));
    }

    [Fact]
    public void A_reason_of_ten_thousand_characters_is_refused_beside_its_field()
    {
        var refusal = FormalNoticeRequest.Ask(7, new string('é', 10_000), ACer.Referent, ACer.Now).Refusal!;
        Assert.Equal((nameof(RequestFormalNotice.Reason), "Texte trop long\u00a0: retirez 8000 caractères (2000 au plus)."),
            (refusal.Field, refusal.Message));
        Assert.Equal(refusal, In(FormalNoticeState.Requested).Refuse(new string('é', 10_000), ACer.Head, ACer.Now));
    }

    [Fact]
    public void Every_state_can_be_reached_and_what_is_settled_is_not_left()
    {
        var machine = FormalNoticeLifecycle.For(
            In(FormalNoticeState.Requested), Perimeter.System, () => FormalNoticeState.Requested, _ => { });
        var moves = machine.GetInfo().States.SelectMany(state => state.FixedTransitions,
            (state, move) => ((FormalNoticeState)state.UnderlyingState, (FormalNoticeState)move.DestinationState.UnderlyingState)).ToList();
        Assert.Equal([(FormalNoticeState.Requested, FormalNoticeState.Done), (FormalNoticeState.Requested, FormalNoticeState.Refused)],
            moves);
    }

    internal static FormalNoticeRequest In(FormalNoticeState state)
    {
        var request = FormalNoticeRequest.Ask(7, "Deux absences.", ACer.Referent, ACer.Now).Value!;
        if (state is FormalNoticeState.Done)
            request.Fulfil(Today, "Absence", Perimeter.System, ACer.Now);
        else if (state is FormalNoticeState.Refused)
            request.Refuse("Non.", ACer.Head, ACer.Now);
        return request;
    }
}
