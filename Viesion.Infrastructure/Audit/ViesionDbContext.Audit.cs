using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
}
