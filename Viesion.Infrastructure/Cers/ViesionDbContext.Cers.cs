using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Cer> Cers => Set<Cer>();

    public DbSet<CerDraft> CerDrafts => Set<CerDraft>();
}
