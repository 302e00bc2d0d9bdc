using Microsoft.EntityFrameworkCore;
using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<FormalNoticeRequest> FormalNotices => Set<FormalNoticeRequest>();
}
