using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Assessments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Assessments;

internal sealed class Assessments(ViesionDbContext db) : IAssessments
{
    public Task<Assessment?> Find(int id, CancellationToken cancellationToken)
        => db.Assessments.SingleOrDefaultAsync(assessment => assessment.Id == id, cancellationToken);

    public Task<int> NextId(CancellationToken cancellationToken)
        => db.Database.SqlQuery<int>($"SELECT nextval(pg_get_serial_sequence('assessments', 'id'))::int AS \"Value\"")
            .SingleAsync(cancellationToken);

    public void Add(Assessment assessment) => db.Add(assessment);

    public void Remove(Assessment assessment) => db.Remove(assessment);

    public async Task<IReadOnlyList<Question>> Questions(int questionnaireVersionId, CancellationToken cancellationToken)
        => Question.FromJson(await db.Set<QuestionnaireVersion>().Where(version => version.Id == questionnaireVersionId)
            .Select(version => version.Questions).SingleAsync(cancellationToken));
}
