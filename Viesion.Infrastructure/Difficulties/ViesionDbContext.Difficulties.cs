using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Difficulties;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Difficulty> Difficulties => Set<Difficulty>();
}
