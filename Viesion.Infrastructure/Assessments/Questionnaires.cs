using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Assessments;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Assessments;

internal sealed class Questionnaires(ViesionDbContext db) : IQuestionnaires
{
    public Task<Questionnaire?> Find(int id, CancellationToken cancellationToken)
        => db.Questionnaires.Include(questionnaire => questionnaire.Versions)
            .SingleOrDefaultAsync(questionnaire => questionnaire.Id == id, cancellationToken);

    public Task<int> NextId(CancellationToken cancellationToken)
        => db.Database.SqlQuery<int>($"SELECT nextval(pg_get_serial_sequence('questionnaires', 'id'))::int AS \"Value\"")
            .SingleAsync(cancellationToken);

    public void Add(Questionnaire questionnaire) => db.Add(questionnaire);
}
