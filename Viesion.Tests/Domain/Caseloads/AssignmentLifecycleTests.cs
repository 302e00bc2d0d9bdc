using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Caseloads;

public sealed class AssignmentLifecycleTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Profile[] Managers = [
        Profile.TerritorySecretariat, Profile.LocalCoordinator, Profile.ServiceHead, Profile.Administrator];

    // Collaborator 1 of structure 1 is the référent: themselves, and the secretariat of their structure.
    private static readonly Profile[] Enders = [
        .. Managers, Profile.Referent, Profile.FseReferent, Profile.EmploymentAdviser, Profile.OrganisationSecretariat];

    /// <summary>CAS-03 written a second time, by hand.</summary>
    private static readonly (AssignmentState From, AssignmentTrigger Trigger, AssignmentState To, Profile[] Who)[] Table =
    [
        (AssignmentState.Active, AssignmentTrigger.ScheduleExit, AssignmentState.ExitScheduled, Enders),
        (AssignmentState.Active, AssignmentTrigger.EnterPastExit, AssignmentState.Ended, Enders),
        (AssignmentState.ExitScheduled, AssignmentTrigger.ScheduleExit, AssignmentState.ExitScheduled, Enders),
        (AssignmentState.ExitScheduled, AssignmentTrigger.EnterPastExit, AssignmentState.Ended, Enders),
        (AssignmentState.ExitScheduled, AssignmentTrigger.CancelExit, AssignmentState.Active, Managers),
        (AssignmentState.ExitScheduled, AssignmentTrigger.PassLastDay, AssignmentState.Ended, Enum.GetValues<Profile>()),
        (AssignmentState.Ended, AssignmentTrigger.CancelExit, AssignmentState.Active, Managers),
    ];

    public static TheoryData<AssignmentState> States => [.. Enum.GetValues<AssignmentState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void In_each_state_each_profile_may_do_what_the_table_says_and_nothing_else(AssignmentState state)
    {
        foreach (var trigger in Enum.GetValues<AssignmentTrigger>())
            foreach (var profile in Enum.GetValues<Profile>())
            {
                var row = Table.SingleOrDefault(row => row.From == state && row.Trigger == trigger);
                var expected = row.Who is null ? "affectation-etat" : row.Who.Contains(profile) ? null : Refusal.Forbidden.Code;
                var assignment = In(state);
                var answer = Do(assignment, trigger, Someone.As(profile));
                Assert.True(expected == answer, $"{profile} {trigger} in {state}: expected {expected ?? "done"}, got {answer ?? "done"}.");
                if (trigger is not AssignmentTrigger.PassLastDay)
                    Assert.Equal(expected is null ? row.To : state, assignment.StateOn(Today));
            }
    }

    [Theory]
    [InlineData(Profile.Referent)]
    [InlineData(Profile.OrganisationSecretariat)]
    public void Nobody_ends_the_accompaniment_of_a_colleague_or_of_another_structure(Profile profile)
        => Assert.Equal(
            Refusal.Forbidden, In(AssignmentState.Active).ScheduleExit(Today, null, Someone.As(profile, id: 2, organisation: 2), Today));

    [Fact]
    public void A_referent_of_a_step_always_has_an_end_and_does_not_set_it()
    {
        var step = new ReferentAssignment(1, 1, 1, new DateRange(Today, Today.AddMonths(1)));
        Assert.Equal(Refusal.Forbidden, step.ScheduleExit(Today, null, Someone.As(Profile.Referent), Today));
        Assert.Equal(CaseloadRefusals.StepNeedsEnd, step.CancelExit(Someone.As(Profile.TerritorySecretariat), Today));
        Assert.Null(step.ScheduleExit(Today, null, Someone.As(Profile.TerritorySecretariat), Today));
    }

    [Fact]
    public void Who_entered_the_end_is_kept_and_goes_with_it()
    {
        var assignment = In(AssignmentState.Active);
        Assert.Null(assignment.ScheduleExit(Today, 7, Someone.As(Profile.ServiceHead, id: 9), Today));
        Assert.Equal((AssignmentEndCause.Entered, 9, 7), (assignment.EndCause, assignment.EndedById, assignment.EndReasonId));
        Assert.Null(assignment.CancelExit(Someone.As(Profile.ServiceHead), Today));
        Assert.Equal((null, null, null, null), (assignment.End, assignment.EndCause, assignment.EndedById, assignment.EndReasonId));
    }

    [Theory]
    [InlineData("1900-01-01", "sortie-avant-debut")]
    [InlineData("2999-12-31", "sortie-lointaine")]
    [InlineData("2025-12-31", "sortie-avant-debut")]
    [InlineData("2026-01-01", null)]
    [InlineData("2027-11-21", null)]
    [InlineData("2027-11-22", "sortie-lointaine")]
    public void The_last_day_is_within_reason(string day, string? code)
        => Assert.Equal(code, In(AssignmentState.Active)
            .ScheduleExit(DateOnly.ParseExact(day, "yyyy-MM-dd"), null, Someone.As(Profile.Referent), Today)?.Code);

    [Theory]
    [InlineData("2026-11-21", "2026-11-30", "2026-12-31")]
    [InlineData("2028-01-31", "2028-01-31", "2028-02-29")]
    [InlineData("2028-02-29", "2028-02-29", "2028-03-31")]
    [InlineData("2027-01-30", "2027-01-31", "2027-02-28")]
    [InlineData("2026-12-31", "2026-12-31", "2027-01-31")]
    public void The_last_day_of_this_month_and_of_the_next_are_proposed(string today, string first, string second)
    {
        var days = ExitDays.From(DateOnly.ParseExact(today, "yyyy-MM-dd"));
        Assert.Equal((first, second), (days.ThisMonth.ToString("O"), days.NextMonth.ToString("O")));
    }

    // Midnight in Paris decides, in winter and in summer time, on the last Sundays of March and October and on a 29 February too.
    [Theory]
    [InlineData("2026-11-30T22:59:59Z", "2026-11-30", AssignmentState.ExitScheduled)]
    [InlineData("2026-11-30T23:00:00Z", "2026-11-30", AssignmentState.Ended)]
    [InlineData("2027-03-28T21:59:59Z", "2027-03-28", AssignmentState.ExitScheduled)]
    [InlineData("2027-03-28T22:00:00Z", "2027-03-28", AssignmentState.Ended)]
    [InlineData("2027-10-31T22:59:59Z", "2027-10-31", AssignmentState.ExitScheduled)]
    [InlineData("2027-10-31T23:00:00Z", "2027-10-31", AssignmentState.Ended)]
    [InlineData("2028-02-29T22:59:59Z", "2028-02-29", AssignmentState.ExitScheduled)]
    [InlineData("2028-02-29T23:00:00Z", "2028-02-29", AssignmentState.Ended)]
    public void The_accompaniment_ends_at_midnight_in_Paris(string instant, string lastDay, AssignmentState expected)
    {
        var day = DateOnly.ParseExact(lastDay, "yyyy-MM-dd");
        var assignment = In(AssignmentState.Active);
        Assert.Null(assignment.ScheduleExit(day, null, Someone.As(Profile.Referent), day));
        var clock = new TestClock { Now = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(expected, assignment.StateOn(clock.Today()));
        Assert.Equal(expected is AssignmentState.ExitScheduled, assignment.RunsOn(clock.Today()));
    }

    private static ReferentAssignment In(AssignmentState state)
    {
        var assignment = new ReferentAssignment(1, 1, 1, AssignmentKind.Pathway, new DateOnly(2026, 1, 1));
        if (state is not AssignmentState.Active)
            assignment.ScheduleExit(
                state is AssignmentState.Ended ? Today.AddDays(-1) : Today, null, Someone.As(Profile.Administrator), Today);
        return assignment;
    }

    private static string? Do(ReferentAssignment assignment, AssignmentTrigger trigger, Perimeter by) => (trigger switch
    {
        AssignmentTrigger.ScheduleExit => assignment.ScheduleExit(Today.AddDays(9), null, by, Today),
        AssignmentTrigger.EnterPastExit => assignment.ScheduleExit(Today.AddDays(-9), null, by, Today),
        AssignmentTrigger.CancelExit => assignment.CancelExit(by, Today),
        _ => assignment.May(trigger, by, Today) ? null : CaseloadRefusals.NotInThisState(assignment.StateOn(Today)),
    })?.Code;
}
