using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Notes;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Note> Notes => Set<Note>();
}
