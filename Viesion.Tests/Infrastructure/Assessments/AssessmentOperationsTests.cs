using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Assessments;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Assessments;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Assessments;

public sealed class AssessmentOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task A_bilan_is_started_kept_as_typed_finished_and_read_by_those_who_see_the_dossier()
    {
        var (dossier, id) = await Started();
        var view = (await Seen(department.Referent, dossier, id))!;
        Assert.Equal((1, true, null, database.Clock.Today()), (view.Revision, view.Mine, view.FinishedAt, view.On));

        var saved = await Run(department.Referent, new SaveAssessment(id, 1, null, AnswerSheet.Empty.With("dates", ["32/13", "3/2"])));
        Assert.Equal(["32/13", "3/2"], (await Seen(department.Referent, dossier, id))!.Answers.Of("dates"));
        Assert.True(
            (await Run(department.Referent,
            new FinishAssessment(id, saved.Value!.Revision, database.Clock.Today(), AQuestionnaire.Answers))).Succeeded);

        view = (await Seen(department.Head, dossier, id))!;
        Assert.Equal((false, "Aïcha Bernard", "Cuisinier <b>ou</b> pâtissier"), (view.Mine, view.Author, view.Answers.Of("nom")[0]));
        var row = Assert.Single(
            (await database.For(department.Secretariat).Read<AssessmentReads, DossierAssessments?>(
                reads => reads.OfDossier(dossier.Id)))!.Rows);
        Assert.Equal((7, 5, false), (row.Questions, row.Answers, row.IsDraft));
    }

    [Fact]
    public async Task Changing_the_questions_leaves_what_was_answered_on_its_version()
    {
        var (dossier, id) = await Started("Bilan versionné");
        var before = await Questionnaire("Bilan versionné");
        Assert.True(
            (await Run(department.Administrator, new SaveQuestionnaire(before.Id, before.Version,
            before.Content with { Questions = [new("autre", "Autre question", QuestionKind.Text)] }))).Succeeded);

        var after = await Questionnaire("Bilan versionné");
        Assert.Equal((2, 1, 1), (after.Number, after.Content.Questions.Count, after.UsedBy));
        Assert.Equal(7, (await Seen(department.Referent, dossier, id))!.Questions.Count);
        var second = await Run(department.Referent, new StartAssessment(dossier.Id, before.Id));
        Assert.Equal("autre", Assert.Single((await Seen(department.Referent, dossier, second.Value))!.Questions).Key);
    }

    [Fact]
    public async Task Of_two_administrators_or_two_tabs_the_second_is_told()
    {
        var (_, id) = await Started("Bilan à deux");
        var seen = await Questionnaire("Bilan à deux");
        Assert.True(
            (await Run(department.Administrator,
            new SaveQuestionnaire(seen.Id, seen.Version, seen.Content with { Theme = "Un" }))).Succeeded);
        Assert.Equal(Refusal.Conflict,
            (await Run(department.Administrator,
            new SaveQuestionnaire(seen.Id, seen.Version, seen.Content with { Theme = "Deux" }))).Refusal);

        var answers = await Task.WhenAll(Run(department.Referent, new SaveAssessment(id, 1, null, AQuestionnaire.Answers)),
            Run(department.Referent, new SaveAssessment(id, 1, null, AnswerSheet.Empty)));
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Single(answers, answer => answer.Refusal == Refusal.Conflict);
    }

    [Fact]
    public async Task Only_administrators_define_questionnaires_and_only_the_author_writes_a_bilan()
    {
        var (dossier, id) = await Started("Bilan gardé");
        var seen = await Questionnaire("Bilan gardé");
        foreach (var member in new[] { department.Referent, department.Secretariat, department.Head })
        {
            Assert.Equal(Refusal.Forbidden, (await Run(member, new SaveQuestionnaire(seen.Id, seen.Version, seen.Content))).Refusal);
            Assert.Null(await database.For(member).Read<QuestionnaireReads, QuestionnaireView?>(reads => reads.For(seen.Id)));
            Assert.Empty((await database.For(member).Read<QuestionnaireReads, (IReadOnlyList<QuestionnaireRow> Rows, int)>(
                reads => reads.Page())).Rows);
        }
        Assert.Equal(AssessmentRefusals.NotTheAuthor,
            (await Run(department.Head, new SaveAssessment(id, 1, null, AnswerSheet.Empty))).Refusal);
        Assert.Equal(AssessmentRefusals.NotTheAuthor,
            (await Run(department.Secretariat, new FinishAssessment(id, 1, database.Clock.Today(), AQuestionnaire.Answers))).Refusal);
        Assert.Equal(AssessmentRefusals.NotTheAuthor, (await Run(department.Administrator, new DiscardAssessment(id, 1))).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Run(department.FseManager, new StartAssessment(dossier.Id, seen.Id))).Refusal);
    }

    [Fact]
    public async Task Outside_the_perimeter_there_is_no_bilan_to_read_start_or_write()
    {
        var (dossier, id) = await Started("Bilan d’ici");
        var questionnaire = await Questionnaire("Bilan d’ici");
        var elsewhere = await department.Dossier(database, department.NorthReferent);
        foreach (var stranger in new[] { department.NorthReferent, department.OtherReferent })
        {
            Assert.Null(await Seen(stranger, dossier, id));
            Assert.Null(await database.For(stranger).Read<AssessmentReads, DossierAssessments?>(reads => reads.OfDossier(dossier.Id)));
            Assert.Equal(Refusal.NotFound, (await Run(stranger, new StartAssessment(dossier.Id, questionnaire.Id))).Refusal);
            Assert.Equal(Refusal.NotFound, (await Run(stranger, new SaveAssessment(id, 1, null, AnswerSheet.Empty))).Refusal);
            Assert.Equal(0L, await database.Sql<long>(stranger.Perimeter, $"SELECT count(*) FROM assessments WHERE id = {id}"));
        }
        // Nor through the address of another dossier.
        Assert.Null(await Seen(department.Administrator, elsewhere, id));
    }

    [Fact]
    public async Task The_saves_of_a_draft_are_not_audited_its_creation_its_end_and_its_corrections_are()
    {
        var (_, id) = await Started("Bilan audité");
        await Run(department.Referent, new SaveAssessment(id, 1, null, AQuestionnaire.Answers));
        await Run(department.Referent, new FinishAssessment(id, 2, database.Clock.Today(), AQuestionnaire.Answers));
        await Run(department.Referent,
            new FinishAssessment(id, 3, database.Clock.Today(), AQuestionnaire.Answers.With("nom", ["Boulanger"])));

        var entries = await database.System.Read<ViesionDbContext, List<AuditEntry>>(db => db.Audit.AsNoTracking()
            .Where(entry => entry.Subject == nameof(Assessment) && entry.SubjectId == $"{id}").OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal([AuditAction.Created, AuditAction.Changed, AuditAction.Changed], entries.Select(entry => entry.Action));
        Assert.Contains("Boulanger", entries[2].After!, StringComparison.Ordinal);
        Assert.Contains("Cuisinier", entries[2].Before!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_by_its_author()
    {
        var (dossier, id) = await Started("Bilan abandonné");
        Assert.Equal(Refusal.Conflict, (await Run(department.Referent, new DiscardAssessment(id, 2))).Refusal);
        Assert.True((await Run(department.Referent, new DiscardAssessment(id, 1))).Succeeded);
        Assert.Null(await Seen(department.Referent, dossier, id));
    }

    private async Task<(Beneficiary Dossier, int Id)> Started(string name = "Bilan flash")
    {
        var questionnaire = await Run(department.Administrator, new SaveQuestionnaire(null, 0, AQuestionnaire.Content(name)));
        var dossier = await department.Dossier(database, department.Referent);
        return (dossier, (await Run(department.Referent, new StartAssessment(dossier.Id, questionnaire.Value))).Value);
    }

    private Task<Result<T>> Run<T>(StaffMember who, ICommand<T> command) => database.For(who).Run(command);

    private Task<AssessmentView?> Seen(StaffMember who, Beneficiary dossier, int id)
        => database.For(who).Read<AssessmentReads, AssessmentView?>(reads => reads.For(dossier.Id, id));

    private async Task<QuestionnaireView> Questionnaire(string name)
    {
        var (rows, _) = await database.For(department.Administrator).Read<QuestionnaireReads, (IReadOnlyList<QuestionnaireRow> Rows, int)>(
            reads => reads.Page());
        return (await database.For(department.Administrator).Read<QuestionnaireReads, QuestionnaireView?>(
            reads => reads.For(rows.Single(row => row.Name == name).Id)))!;
    }
}
