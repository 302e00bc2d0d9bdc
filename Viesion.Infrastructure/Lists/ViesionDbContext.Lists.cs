using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<ListItem> ListItems => Set<ListItem>();
}
