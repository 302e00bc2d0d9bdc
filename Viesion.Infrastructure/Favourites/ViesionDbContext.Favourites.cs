using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Favourites;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Favourite> Favourites => Set<Favourite>();
}
