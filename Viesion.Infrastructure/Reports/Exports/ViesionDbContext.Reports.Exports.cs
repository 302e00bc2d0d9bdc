using Microsoft.EntityFrameworkCore;
using Viesion.Infrastructure.Reports.Exports;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<ExportChunk> ExportChunks => Set<ExportChunk>();
}
