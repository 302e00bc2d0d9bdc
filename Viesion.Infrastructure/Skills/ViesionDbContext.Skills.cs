using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Skills;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Skill> Skills => Set<Skill>();
}
