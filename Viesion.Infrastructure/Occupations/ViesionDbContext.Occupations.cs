using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Occupations;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Occupation> Occupations => Set<Occupation>();

    public DbSet<OccupationTitle> OccupationTitles => Set<OccupationTitle>();

    public DbSet<Sector> Sectors => Set<Sector>();

    public DbSet<DesiredOccupation> DesiredOccupations => Set<DesiredOccupation>();

    public DbSet<DesiredSector> DesiredSectors => Set<DesiredSector>();
}
