using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Assessments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Assessments;

/// <summary>The assessments of a dossier.</summary>
public sealed class AssessmentReads(ViesionDbContext db, Perimeter perimeter)
{
    public const int PageSize = 50;

    /// <summary>Null when the dossier lies outside the perimeter.</summary>
    public async Task<DossierAssessments?> OfDossier(int beneficiaryId, int from = 0)
    {
        if (!await db.Beneficiaries.AnyAsync(b => b.Id == beneficiaryId))
            return null;
        var assessments = db.Assessments.Where(a => a.BeneficiaryId == beneficiaryId);
        var total = await assessments.CountAsync();
        from = from < total ? Math.Max(0, from) : 0;
        var rows = await assessments.OrderByDescending(a => a.On).ThenByDescending(a => a.Id).Skip(from).Take(PageSize)
            .Join(db.Questionnaires, a => a.QuestionnaireId, q => q.Id, (a, q) => new { a, q }).OrderByDescending(pair => pair.a.On)
            .ThenByDescending(pair => pair.a.Id)
            .Select(pair => new AssessmentRow(pair.a.Id, pair.q.Name, pair.q.Theme, pair.a.On,
                db.StaffMembers.Where(member => member.Id == pair.a.AuthorId)
                .Select(member => member.FirstName + " " + member.LastName).Single(),
                pair.a.QuestionCount, pair.a.AnswerCount, pair.a.FinishedAt == null, pair.a.UpdatedAt)).ToListAsync();
        return new DossierAssessments(beneficiaryId, rows, total, from, Rights.EditsDossier(perimeter.Profile) ? await Offered() : []);
    }

    /// <summary>Null when it is not of this dossier, or outside the perimeter.</summary>
    public async Task<AssessmentView?> For(int beneficiaryId, int id)
    {
        var found = await (
            from assessment in db.Assessments.AsNoTracking()
            where assessment.Id == id && assessment.BeneficiaryId == beneficiaryId
            join questionnaire in db.Questionnaires on assessment.QuestionnaireId equals questionnaire.Id
            join version in db.Set<QuestionnaireVersion>() on assessment.QuestionnaireVersionId equals version.Id
            join author in db.StaffMembers on assessment.AuthorId equals author.Id
            select new
            {
                assessment,
                questionnaire.Name,
                questionnaire.Theme,
                version.Questions,
                Author = author.FirstName + " " + author.LastName
            }).SingleOrDefaultAsync();
        if (found is null)
            return null;
        var (a, mine) = (found.assessment, found.assessment.AuthorId == perimeter.StaffMemberId && Rights.EditsDossier(perimeter.Profile));
        return new AssessmentView(a.Id, a.BeneficiaryId, a.Revision, found.Name, found.Theme, Question.FromJson(found.Questions),
            AnswerSheet.FromJson(a.Answers), a.On,
            found.Author, mine, a.StartedAt, a.UpdatedAt, a.FinishedAt);
    }

    private Task<List<QuestionnaireChoice>> Offered() => db.Questionnaires.Where(q => q.Active)
        .OrderBy(q => EF.Functions.Collate(q.Theme, "fr-x-icu")).ThenBy(q => EF.Functions.Collate(q.Name, "fr-x-icu"))
        .Select(q => new QuestionnaireChoice(q.Id, q.Name, q.Theme)).ToListAsync();
}
