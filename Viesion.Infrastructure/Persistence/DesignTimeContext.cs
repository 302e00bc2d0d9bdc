using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Viesion.Infrastructure.Persistence;

/// <summary>For « dotnet ef migrations add » alone: no server is asked.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<ViesionDbContext>
{
    public ViesionDbContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<ViesionDbContext>().UseNpgsql("Host=localhost;Database=design").Options);
}
