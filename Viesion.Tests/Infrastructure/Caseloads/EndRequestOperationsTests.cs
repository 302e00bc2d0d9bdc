using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Caseloads;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Caseloads;

public sealed class EndRequestOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private SmallDepartment Department => home.Department;

    [Fact]
    public async Task The_secretariat_of_the_territory_is_told_and_its_refusal_comes_back()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.Null(await story.Code(Department.Referent, Ask(story, "Emploi trouvé.")));
        Assert.Contains(await story.Told(Department.Secretariat),
            title => title.Contains("fin d’accompagnement est demandée", StringComparison.Ordinal));
        Assert.Equal("fin-deja-demandee", await story.Code(Department.Referent, Ask(story)));

        var request = (await story.Referents(Department.Referent))!.Request!;
        Assert.Equal((EndRequestState.Requested, true, "Emploi trouvé."), (request.State, request.MayWithdraw, request.Comment));
        Assert.Equal(Refusal.Forbidden.Code,
            await story.Code(Department.Referent, new RefuseAccompanimentEnd(request.Id, "Non.", request.Version)));
        Assert.Equal(Refusal.NotFound.Code,
            await story.Code(Department.NorthHead, new RefuseAccompanimentEnd(request.Id, "Non.", request.Version)));
        Assert.Equal("fin-sans-reponse",
            await story.Code(Department.Secretariat, new RefuseAccompanimentEnd(request.Id, " ", request.Version)));
        Assert.Null(
            await story.Code(Department.Secretariat, new RefuseAccompanimentEnd(request.Id, "Le droit reste ouvert.", request.Version)));
        Assert.Equal(Refusal.Conflict.Code,
            await story.Code(Department.Head, new RefuseAccompanimentEnd(request.Id, "Non plus.", request.Version)));

        var answered = (await story.Referents(Department.Referent))!.Request!;
        Assert.Equal((EndRequestState.Refused, "Le droit reste ouvert.", "Claire Delorme"),
            (answered.State, answered.Answer, answered.ClosedBy));
        Assert.Contains(await story.Told(Department.Referent), title => title.Contains("refusée", StringComparison.Ordinal));
        Assert.Null(await story.Code(Department.Referent, Ask(story)));
    }

    [Fact]
    public async Task Its_author_alone_takes_a_request_back()
    {
        var story = await CaseloadStory.Begin(home);
        await story.Run(Department.Referent, Ask(story));
        var request = (await story.Referents(Department.Referent))!.Request!;
        Assert.Equal(Refusal.Forbidden.Code,
            await story.Code(Department.Secretariat, new WithdrawAccompanimentEnd(request.Id, request.Version)));
        Assert.Null(await story.Code(Department.Referent, new WithdrawAccompanimentEnd(request.Id, request.Version)));
        Assert.Equal(EndRequestState.Withdrawn, (await story.Referents(Department.Referent))!.Request!.State);
    }

    [Fact]
    public async Task Who_may_not_ask_is_refused_and_a_long_comment_is_counted()
    {
        var story = await CaseloadStory.Begin(home);
        Assert.Equal(Refusal.Forbidden.Code, await story.Code(Department.OperatorStaff, Ask(story)));
        Assert.Equal(Refusal.NotFound.Code, await story.Code(Department.OtherReferent, Ask(story)));
        Assert.Equal("texte-long", await story.Code(Department.Referent, Ask(story, new string('x', 2_001))));
        Assert.Equal("motif", await story.Code(Department.Referent, Ask(story) with { ReasonId = Department.StandbyReason.Id }));
        await story.Exit(Department.Secretariat, story.Today.AddDays(-1));
        Assert.Equal("fin-sans-referent", await story.Code(Department.Secretariat, Ask(story)));
    }

    [Fact]
    public async Task One_request_at_a_time_says_the_database_too()
    {
        var story = await CaseloadStory.Begin(home);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.Code(Department.Referent, Ask(story))));
        Assert.Single(answers, code => code is null);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => home.Database.Sql<int>(Perimeter.System, $"""
            INSERT INTO accompaniment_end_requests (beneficiary_id, referent_id, reason_id, state, requested_by_id, requested_at)
            SELECT beneficiary_id, referent_id, reason_id, state, requested_by_id, requested_at FROM accompaniment_end_requests
                WHERE beneficiary_id = {story.Dossier.Id} RETURNING 1
            """));
        Assert.Equal(PostgresErrorCodes.UniqueViolation, refused.SqlState);
    }

    [Fact]
    public async Task The_two_dossiers_of_a_couple_come_one_after_the_other()
    {
        var (first, between, second) = (await CaseloadStory.Begin(home), await CaseloadStory.Begin(home), await CaseloadStory.Begin(home));
        await home.Database.Sql<int>(
            Perimeter.System, $"UPDATE beneficiaries SET genesis_file = 'COUPLE-{first.Dossier.Id}' WHERE id IN ({first.Dossier.Id}, "
            + $"{second.Dossier.Id}) RETURNING 1");
        foreach (var story in new[] { first, between, second })
        {
            Assert.Null(await story.Code(Department.Referent, Ask(story)));
            home.Database.Clock.Now = home.Database.Clock.Now.AddMinutes(1);
        }
        var page = await home.Database.For(Department.Secretariat).Read<EndRequestReads, EndRequestPage>(
            reads => reads.Page(EndRequestState.Requested, 0));
        var order = page.Rows.Select(row => row.BeneficiaryId)
            .Where(id => id == first.Dossier.Id || id == second.Dossier.Id || id == between.Dossier.Id);
        Assert.Equal([first.Dossier.Id, second.Dossier.Id, between.Dossier.Id], order);
        var row = page.Rows.Single(row => row.BeneficiaryId == first.Dossier.Id);
        Assert.Equal((second.Dossier.Id, true), (row.PartnerId, row.PartnerRequested));
        Assert.DoesNotContain(
            (await home.Database.For(Department.NorthHead).Read<EndRequestReads, EndRequestPage>(
                reads => reads.Page(EndRequestState.Requested, 0))).Rows, other => other.BeneficiaryId == first.Dossier.Id);
    }

    private static RequestAccompanimentEnd Ask(CaseloadStory story, string? comment = null)
        => new(story.Dossier.Id, story.Department.EndReason.Id, comment);
}
