using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Domain.Caseloads;

public sealed class EnrolmentLifecycleTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Profile[] Editors = [
        Profile.Referent, Profile.FseReferent, Profile.EmploymentAdviser, Profile.TerritorySecretariat, Profile.OrganisationSecretariat,
        Profile.LocalCoordinator, Profile.ServiceHead, Profile.Administrator];
    private static readonly Profile[] Managers = [
        Profile.TerritorySecretariat, Profile.LocalCoordinator, Profile.ServiceHead, Profile.Administrator];

    /// <summary>CAS-01 and CAS-02 written a second time, by hand.</summary>
    private static readonly (EnrolmentState From, EnrolmentTrigger Trigger, EnrolmentState To, Profile[] Who)[] Table =
    [
        (EnrolmentState.Entered, EnrolmentTrigger.AddStandby, EnrolmentState.Standby, Editors),
        (EnrolmentState.Entered, EnrolmentTrigger.Exit, EnrolmentState.Exited, Managers),
        (EnrolmentState.Standby, EnrolmentTrigger.EndStandby, EnrolmentState.Entered, Editors),
        (EnrolmentState.Standby, EnrolmentTrigger.DeleteStandby, EnrolmentState.Entered, Editors),
        (EnrolmentState.Exited, EnrolmentTrigger.CancelExit, EnrolmentState.Entered, Managers),
    ];

    public static TheoryData<EnrolmentState, bool> Cases
        => [.. Enum.GetValues<EnrolmentState>().SelectMany(state => new[] { (state, true), (state, false) })];

    [Theory]
    [MemberData(nameof(Cases))]
    public void In_each_state_each_profile_may_do_what_the_table_says_and_nothing_else(EnrolmentState state, bool exitUnused)
    {
        foreach (var trigger in Enum.GetValues<EnrolmentTrigger>())
            foreach (var profile in Enum.GetValues<Profile>())
            {
                var now = state;
                var machine = EnrolmentLifecycle.For(profile, new CaseloadSettings(exitUnused), () => now, next => now = next);
                var row = Table.SingleOrDefault(row => row.From == state && row.Trigger == trigger);
                var allowed = row.Who is not null && row.Who.Contains(profile) && !(trigger is EnrolmentTrigger.Exit && exitUnused);

                Assert.True(allowed == machine.CanFire(trigger, out var unmet), $"{profile} {trigger} in {state}");
                Assert.Equal(row.Who is null, unmet is null);
                if (row.Who is not null && !row.Who.Contains(profile))
                    Assert.Equal(Refusal.Forbidden,
                        machine.Barred(trigger, CaseloadRefusals.NotInThisState(state), CaseloadRefusals.ExitUnused));
                if (!allowed)
                    continue;
                machine.Fire(trigger);
                Assert.Equal(row.To, now);
            }
    }

    [Fact]
    public void The_exit_of_the_programme_is_closed_off_unless_the_department_uses_it()
    {
        var head = Someone.As(Profile.ServiceHead);
        Assert.Equal(CaseloadRefusals.ExitUnused, AnEnrolment().Exit(Today, head, new CaseloadSettings(), Today));
        var enrolment = AnEnrolment();
        Assert.Null(enrolment.Exit(Today, head, new CaseloadSettings(ExitUnused: false), Today));
        Assert.Equal((EnrolmentState.Exited, Today), (enrolment.State, enrolment.ExitedOn));
        Assert.Equal("dispositif-etat", enrolment.AddStandby(Content(Today), head, Today)?.Code);
        Assert.Null(enrolment.CancelExit(head));
        Assert.Equal((EnrolmentState.Entered, null), (enrolment.State, enrolment.ExitedOn));
    }

    [Fact]
    public void Every_state_is_reached_and_left()
    {
        Assert.Equal(Enum.GetValues<EnrolmentState>(), Table.Select(row => row.To).Distinct().Order());
        Assert.Equal(Enum.GetValues<EnrolmentState>(), Table.Select(row => row.From).Distinct().Order());
    }

    [Fact]
    public void A_veille_that_ends_stays_in_the_history_and_one_that_is_deleted_does_not()
    {
        var referent = Someone.As(Profile.Referent);
        var (ended, deleted) = (AnEnrolment(), AnEnrolment());
        Assert.Null(ended.AddStandby(Content(Today.AddDays(-30)), referent, Today));
        Assert.Null(ended.EndStandby(ended.StandbyPeriods[0], Today, referent, Today));
        Assert.Equal((EnrolmentState.Entered, Today), (ended.State, Assert.Single(ended.StandbyPeriods).End));
        Assert.Equal(CaseloadRefusals.StandbyOver, ended.EndStandby(ended.StandbyPeriods[0], Today, referent, Today));

        Assert.Null(deleted.AddStandby(Content(Today), referent, Today));
        Assert.Null(deleted.DeleteStandby(deleted.StandbyPeriods[0], referent));
        Assert.Equal(EnrolmentState.Entered, deleted.State);
        Assert.Empty(deleted.StandbyPeriods);
    }

    [Fact]
    public void A_veille_never_ends_by_itself()
    {
        var enrolment = AnEnrolment();
        Assert.Null(enrolment.AddStandby(Content(Today.AddDays(-60), Today.AddDays(-30)), Someone.As(Profile.Referent), Today));
        Assert.Equal((EnrolmentState.Standby, null), (enrolment.State, enrolment.StandbyPeriods[0].End));
    }

    [Theory]
    [InlineData("1900-01-01", null, "veille-avant-entree")]
    [InlineData("2026-11-22", null, "veille-debut")]
    [InlineData("2026-11-01", "2026-10-31", "veille-fin-prevue")]
    [InlineData("2026-11-01", "2999-01-01", "veille-fin-lointaine")]
    [InlineData("2026-06-30", null, "veille-chevauche")]
    [InlineData("2026-07-01", null, null)]
    public void A_veille_keeps_within_the_stay_and_beside_the_others(string start, string? expected, string? code)
    {
        var enrolment = AnEnrolment();
        var referent = Someone.As(Profile.Referent);
        Assert.Null(enrolment.AddStandby(Content(new DateOnly(2026, 6, 1)), referent, Today));
        Assert.Null(enrolment.EndStandby(enrolment.StandbyPeriods[0], new DateOnly(2026, 6, 30), referent, Today));
        Assert.Equal(code, enrolment.AddStandby(Content(Day(start), expected is null ? null : Day(expected)), referent, Today)?.Code);
    }

    [Fact]
    public void A_comment_too_long_says_how_much_to_take_away()
    {
        var refusal = AnEnrolment()
            .AddStandby(Content(Today) with { Comment = new string('a', 2_007) }, Someone.As(Profile.Referent), Today);
        Assert.Equal((nameof(AddStandby.Comment), "Texte trop long\u00a0: retirez 7 caractères."), (refusal?.Field, refusal?.Message));
    }

    private static Enrolment AnEnrolment() => new(1, 1, new DateOnly(2026, 1, 10));

    private static StandbyContent Content(DateOnly start, DateOnly? expected = null) => new(start, expected, 1, null);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
