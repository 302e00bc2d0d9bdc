using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Assessments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Assessments;

/// <summary>The questionnaires, for those who define them.</summary>
public sealed class QuestionnaireReads(ViesionDbContext db, Perimeter perimeter)
{
    public const int AtMost = 50;

    /// <summary>A page of them, by theme and name, and how many there are.</summary>
    public async Task<(IReadOnlyList<QuestionnaireRow> Rows, int Total)> Page(int from = 0)
    {
        if (!Rights.Administers(perimeter.Profile))
            return ([], 0);
        var rows = await db.Questionnaires.OrderBy(q => EF.Functions.Collate(q.Theme, "fr-x-icu"))
            .ThenBy(q => EF.Functions.Collate(q.Name, "fr-x-icu")).ThenBy(q => q.Id).Skip(from).Take(AtMost)
            .Select(q => new QuestionnaireRow(q.Id, q.Name, q.Theme, q.Active, q.Number, q.Versions.Where(v => v.Number == q.Number)
            .Select(v => v.QuestionCount).Single(),
                db.Assessments.Count(a => a.QuestionnaireId == q.Id))).ToListAsync();
        return (rows, await db.Questionnaires.CountAsync());
    }

    /// <summary>Null when it does not exist, or for who does not define them.</summary>
    public async Task<QuestionnaireView?> For(int id)
    {
        if (!Rights.Administers(perimeter.Profile))
            return null;
        var found = await db.Questionnaires.Where(q => q.Id == id).Select(q => new
        {
            q.Version,
            q.Number,
            q.Name,
            q.Theme,
            q.Active,
            Questions = q.Versions.Where(v => v.Number == q.Number).Select(v => v.Questions).Single(),
            UsedBy = db.Assessments.Count(a => a.QuestionnaireId == q.Id),
        }).SingleOrDefaultAsync();
        return found is null ? null
            : new QuestionnaireView(id, found.Version, found.Number,
            new QuestionnaireContent(found.Name, found.Theme, found.Active, Question.FromJson(found.Questions)), found.UsedBy);
    }
}
