using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Reports;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<ReportExport> Exports => Set<ReportExport>();

    public DbSet<SavedReport> SavedReports => Set<SavedReport>();
}
