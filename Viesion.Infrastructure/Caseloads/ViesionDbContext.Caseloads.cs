using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<ReferentAssignment> Assignments => Set<ReferentAssignment>();

    public DbSet<AccompanimentEndRequest> EndRequests => Set<AccompanimentEndRequest>();

    public DbSet<Programme> Programmes => Set<Programme>();
}
