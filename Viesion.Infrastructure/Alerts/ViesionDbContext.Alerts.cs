using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Alerts;
using Viesion.Infrastructure.Alerts;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<AlertHit> AlertHits => Set<AlertHit>();

    public DbSet<AlertBoard> AlertBoards => Set<AlertBoard>();
}
