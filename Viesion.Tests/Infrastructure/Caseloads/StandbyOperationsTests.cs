using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

public sealed class StandbyOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    [Fact]
    public async Task A_veille_sets_the_dossier_aside_until_somebody_ends_it()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.Null(await story.Code(home.Department.Referent, story.Veille(story.Today.AddDays(-40), story.Today.AddDays(-10))));
        var programme = await story.Programme();
        Assert.Equal((EnrolmentState.Standby, "formation longue"), (programme.State, programme.Running!.Reason));

        Assert.Equal("veille-fin-future", await story.Code(
            home.Department.Referent, new EndStandby(programme.Running.Id, story.Today.AddDays(1), programme.Running.Version)));
        Assert.Equal("veille-fin", await story.Code(
            home.Department.Referent, new EndStandby(programme.Running.Id, story.Today.AddDays(-41), programme.Running.Version)));
        Assert.Null(
            await story.Code(home.Department.Referent, new EndStandby(programme.Running.Id, story.Today, programme.Running.Version)));
        programme = await story.Programme();
        Assert.Equal((EnrolmentState.Entered, story.Today), (programme.State, Assert.Single(programme.Standbys).End));
    }

    [Fact]
    public async Task A_deleted_veille_leaves_a_trace_in_the_audit_log_only()
    {
        var story = await CaseloadStory.Begin(home);
        await story.Run(home.Department.Referent, story.Veille());
        var standby = (await story.Programme()).Running!;
        Assert.Null(await story.Code(home.Department.Referent, new DeleteStandby(standby.Id, standby.Version)));

        var programme = await story.Programme();
        Assert.Equal(EnrolmentState.Entered, programme.State);
        Assert.Empty(programme.Standbys);
        Assert.Equal(1L, await home.Database.Sql<long>(Perimeter.System,
            $"SELECT count(*) FROM audit_entries WHERE subject = 'StandbyPeriod' AND action = 'Deleted' AND subject_id = '{standby.Id}' "
            + $"AND beneficiary_id = {story.Dossier.Id} AND staff_member_id = {home.Department.Referent.Id}"));
    }

    [Fact]
    public async Task Of_two_who_change_one_veille_the_second_is_told()
    {
        var story = await CaseloadStory.Begin(home);
        await story.Run(home.Department.Referent, story.Veille());
        var seen = (await story.Programme()).Running!;
        ChangeStandby Until(DateOnly day) => new(seen.Id, seen.Start, day, seen.ReasonId, null, seen.Version);
        Assert.Null(await story.Code(home.Department.Secretariat, Until(story.Today.AddDays(30))));
        Assert.Equal(Refusal.Conflict.Code, await story.Code(home.Department.Referent, Until(story.Today.AddDays(60))));
        Assert.Equal(Refusal.Conflict.Code, await story.Code(home.Department.Referent, new EndStandby(seen.Id, story.Today, seen.Version)));
        Assert.Equal(story.Today.AddDays(30), (await story.Programme()).Running!.ExpectedEnd);
    }

    [Fact]
    public async Task Of_many_who_add_a_veille_at_once_one_does()
    {
        var story = await CaseloadStory.Begin(home);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => story.Code(home.Department.Referent, story.Veille())));
        Assert.Single(answers, code => code is null);
        Assert.All(answers.Where(code => code is not null), code => Assert.Equal("dispositif-etat", code));
        Assert.Single((await story.Programme()).Standbys);
    }

    [Fact]
    public async Task The_database_too_refuses_veilles_that_share_a_day()
    {
        var story = await CaseloadStory.Begin(home);
        await story.Run(home.Department.Referent, story.Veille(story.Today.AddDays(-10)));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => home.Database.Sql<int>(Perimeter.System,
            "INSERT INTO standby_periods (beneficiary_id, enrolment_id, start, \"end\", reason_id) SELECT beneficiary_id, enrolment_id, "
            + $"start - 5, start, reason_id FROM standby_periods WHERE beneficiary_id = {story.Dossier.Id} RETURNING 1"));
        Assert.Equal(PostgresErrorCodes.ExclusionViolation, refused.SqlState);
    }

    [Fact]
    public async Task A_reason_of_another_list_is_refused()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.Equal(CaseloadRefusals.NoReason.Code,
            await story.Code(home.Department.Referent, story.Veille() with { ReasonId = home.Department.Theme.Id }));
    }

    [Fact]
    public async Task Who_does_not_see_the_dossier_neither_sees_nor_touches_its_veilles()
    {
        var story = await CaseloadStory.Begin(home);
        await story.Run(home.Department.Referent, story.Veille());
        var standby = (await story.Programme()).Running!;
        foreach (var stranger in new[] { home.Department.OtherReferent, home.Department.NorthHead, home.Department.PartnerSecretariat })
        {
            Assert.Equal(Refusal.NotFound.Code, await story.Code(stranger, story.Veille()));
            Assert.Equal(Refusal.NotFound.Code, await story.Code(stranger, new DeleteStandby(standby.Id, standby.Version)));
            Assert.Null(await story.Referents(stranger));
        }
        foreach (var barred in new[] { home.Department.FseManager, home.Department.OperatorStaff })
            Assert.Equal(Refusal.Forbidden.Code, await story.Code(barred, story.Veille()));
        Assert.Equal(EnrolmentState.Standby, (await story.Programme()).State);
    }
}
