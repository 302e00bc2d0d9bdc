using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Assessments;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Questionnaire> Questionnaires => Set<Questionnaire>();

    public DbSet<Assessment> Assessments => Set<Assessment>();
}
