using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Searches;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<RecentSearch> RecentSearches => Set<RecentSearch>();
}
