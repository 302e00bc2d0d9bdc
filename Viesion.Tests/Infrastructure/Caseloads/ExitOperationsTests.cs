using System.Globalization;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Caseloads;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

public sealed class ExitOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private SmallDepartment Department => home.Department;

    // The end of a month, in winter and summer time; the last Sundays of March and October; a 29 February.
    [Theory]
    [InlineData("2026-11-30", "2026-11-30T22:59:59Z")]
    [InlineData("2027-03-28", "2027-03-28T21:59:59Z")]
    [InlineData("2027-06-30", "2027-06-30T21:59:59Z")]
    [InlineData("2027-10-31", "2027-10-31T22:59:59Z")]
    [InlineData("2028-02-29", "2028-02-29T22:59:59Z")]
    public async Task The_referent_sees_the_dossier_until_midnight_in_Paris_on_the_last_day(string lastDay, string lastSecond)
    {
        var before = home.Database.Clock.Now;
        try
        {
            var last = DateTimeOffset.Parse(lastSecond, CultureInfo.InvariantCulture);
            home.Database.Clock.Now = last.AddHours(-12);
            var story = await CaseloadStory.Begin(home);
            Assert.True((await story.Exit(Department.Referent, DateOnly.ParseExact(lastDay, "yyyy-MM-dd"))).Succeeded);
            home.Database.Clock.Now = last;
            Assert.True(await story.Sees(Department.Referent));
            home.Database.Clock.Now = last.AddSeconds(1);
            Assert.False(await story.Sees(Department.Referent));
            Assert.True(await story.Sees(Department.Secretariat));
            Assert.Equal(AssignmentState.Ended, (await story.Pathway()).State);
        }
        finally
        {
            home.Database.Clock.Now = before;
        }
    }

    [Fact]
    public async Task Another_day_than_the_end_of_a_month_is_confirmed_first()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.Equal(CaseloadRefusals.OtherExitDay,
            (await story.Exit(Department.Referent, story.Today.AddDays(3), confirmed: false)).Refusal);
        Assert.True((await story.Exit(Department.Referent, ExitDays.From(story.Today).NextMonth, confirmed: false)).Succeeded);
        Assert.True((await story.Exit(Department.Referent, story.Today.AddDays(3))).Succeeded);
        var line = await story.Pathway();
        Assert.Equal((AssignmentState.ExitScheduled, story.Today.AddDays(3), "Aïcha Bernard", "droit clos"),
            (line.State, line.Referent.End, line.Referent.EndedBy, line.Referent.EndReason));
    }

    [Fact]
    public async Task A_day_that_is_over_closes_the_dossier_at_once()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.True((await story.Exit(Department.Referent, story.Today.AddDays(-1))).Succeeded);
        Assert.False(await story.Sees(Department.Referent));
    }

    [Fact]
    public async Task The_territory_cancels_an_exit_to_come_or_over_and_the_referent_does_not()
    {
        var story = await CaseloadStory.Begin(home);
        foreach (var day in new[] { story.Today, story.Today.AddDays(-1) })
        {
            await story.Exit(Department.Secretariat, day);
            var line = await story.Pathway();
            if (day == story.Today)
                Assert.Equal(Refusal.Forbidden.Code, await story.Code(Department.Referent, new CancelCaseloadExit(line.Id, line.Version)));
            Assert.Equal(Refusal.NotFound.Code, await story.Code(Department.NorthHead, new CancelCaseloadExit(line.Id, line.Version)));
            Assert.Null(await story.Code(Department.Secretariat, new CancelCaseloadExit(line.Id, line.Version)));
            Assert.True(await story.Sees(Department.Referent));
        }
        Assert.Contains(await story.Told(Department.Referent), title => title.Contains("annulée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exit_is_not_cancelled_over_the_referent_who_came_since()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.Null(
            await story.Code(Department.Head, new ChangePathwayReferent(story.Dossier.Id, Department.OtherReferent.Id, story.Today)));
        var old = (await story.Referents(Department.Head))!.Lines.Single(line => line.Referent.End is not null);
        Assert.False(old.MayCancel);
        Assert.Equal(CaseloadRefusals.SomebodyElseSince.Code,
            await story.Code(Department.Head, new CancelCaseloadExit(old.Id, old.Version)));
    }

    [Fact]
    public async Task A_changed_referent_takes_the_dossier_from_one_caseload_to_the_other()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.Equal(Refusal.Forbidden.Code,
            await story.Code(Department.Referent, new ChangePathwayReferent(story.Dossier.Id, Department.OtherReferent.Id, story.Today)));
        Assert.Equal("referent-deja",
            await story.Code(Department.Secretariat, new ChangePathwayReferent(story.Dossier.Id, Department.Referent.Id, story.Today)));
        Assert.Equal("referent",
            await story.Code(Department.Secretariat, new ChangePathwayReferent(story.Dossier.Id, Department.Head.Id, story.Today)));
        Assert.Equal("referent-date", await story.Code(
            Department.Secretariat, new ChangePathwayReferent(story.Dossier.Id, Department.OtherReferent.Id, new DateOnly(1900, 1, 1))));
        Assert.Null(await story.Code(
            Department.Secretariat, new ChangePathwayReferent(story.Dossier.Id, Department.OtherReferent.Id, story.Today)));
        Assert.False(await story.Sees(Department.Referent));
        Assert.True(await story.Sees(Department.OtherReferent));
        Assert.Equal("referent-chevauche", await story.Code(
            Department.Secretariat, new ChangePathwayReferent(story.Dossier.Id, Department.NorthReferent.Id, story.Today)));
    }

    [Fact]
    public async Task The_database_too_refuses_two_running_referents_of_a_dossier()
    {
        var story = await CaseloadStory.Begin(home);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => home.Database.Sql<int>(Perimeter.System,
            $"INSERT INTO referent_assignments (beneficiary_id, staff_member_id, kind, start) VALUES ({story.Dossier.Id}, "
            + $"{Department.OtherReferent.Id}, 'Pathway', '{story.Today:O}') RETURNING 1"));
        Assert.Equal(PostgresErrorCodes.UniqueViolation, refused.SqlState);
    }

    [Fact]
    public async Task Of_several_referents_named_at_once_one_is()
    {
        var story = await CaseloadStory.Begin(home);
        var colleagues = new[]
        {
            Department.OtherReferent.Id,
            Department.NorthReferent.Id,
            Department.OtherReferent.Id,
            Department.NorthReferent.Id
        };
        var answers = await Task.WhenAll(
            colleagues.Select(id => story.Code(Department.Secretariat, new ChangePathwayReferent(story.Dossier.Id, id, story.Today))));
        Assert.Single(answers, code => code is null);
        Assert.Single((await story.Referents(Department.Secretariat))!.Lines, line => line.Referent.End is null);
    }

    [Fact]
    public async Task A_referent_of_a_step_sees_the_dossier_between_two_days()
    {
        var before = home.Database.Clock.Now;
        var story = await CaseloadStory.Begin(home);
        var (start, end) = (story.Today.AddDays(2), story.Today.AddDays(5));
        AddStepReferent Step(DateOnly from, DateOnly to) => new(story.Dossier.Id, Department.NorthReferent.Id, from, to);
        Assert.Equal(Refusal.Forbidden.Code, await story.Code(Department.Referent, Step(start, end)));
        Assert.Equal("etape-fin", await story.Code(Department.Coordinator, Step(end, start)));
        Assert.Equal("etape-fin-passee", await story.Code(Department.Coordinator, Step(story.Today.AddDays(-9), story.Today.AddDays(-1))));
        Assert.Equal("etape-duree", await story.Code(Department.Coordinator, Step(start, new DateOnly(2999, 1, 1))));
        Assert.Equal("etape-debut", await story.Code(Department.Coordinator, Step(new DateOnly(1900, 1, 1), end)));
        Assert.Null(await story.Code(Department.Coordinator, Step(start, end)));
        Assert.Equal("referent-deja", await story.Code(Department.Coordinator, Step(end, end.AddDays(9))));
        try
        {
            foreach (var (days, sees) in new[] { (0, false), (2, true), (5, true), (6, false) })
            {
                home.Database.Clock.Now = before.AddDays(days);
                Assert.Equal(sees, await story.Sees(Department.NorthReferent));
            }
        }
        finally
        {
            home.Database.Clock.Now = before;
        }
        var line = (await story.Referents(Department.Coordinator))!.Lines.Single(line => line.Referent.Kind is AssignmentKind.Step);
        Assert.False(line.MayCancel);
        Assert.Null(await story.Code(Department.Coordinator, new EndStepReferent(line.Id, start.AddDays(1), line.Version)));
        Assert.Equal(start.AddDays(1), (await story.Referents(Department.Coordinator))!.Lines
            .Single(shown => shown.Id == line.Id).Referent.End);
    }

    [Fact]
    public async Task Two_who_end_the_same_accompaniment_do_not_overwrite_each_other()
    {
        var story = await CaseloadStory.Begin(home);
        var line = await story.Pathway();
        Assert.Null(
            await story.Code(Department.Referent, new ScheduleCaseloadExit(line.Id, story.Today.AddDays(1), null, true, line.Version)));
        Assert.Equal(Refusal.Conflict.Code,
            await story.Code(Department.Secretariat, new ScheduleCaseloadExit(line.Id, story.Today, null, true, line.Version)));
    }

    [Fact]
    public async Task The_screen_reminds_of_what_is_not_settled_and_that_Genesis_still_pours()
    {
        var story = await CaseloadStory.Begin(home);
        var model = (await story.Referents(Department.Referent))!;
        Assert.Equal((true, 0, 1), (model.StillPoured, model.Reminders.Count, model.EndReasons.Count));
        await home.Database.Add(
            new Viesion.Infrastructure.Genesis.GenesisAbsence { BeneficiaryId = story.Dossier.Id, LastSeenOn = story.Today.AddDays(-6) });
        model = (await story.Referents(Department.Referent))!;
        Assert.False(model.StillPoured);
        Assert.Equal(EndReason.AbsentFromGenesis, Assert.Single(model.Detected!.Own.Reasons).Reason);
    }
}
