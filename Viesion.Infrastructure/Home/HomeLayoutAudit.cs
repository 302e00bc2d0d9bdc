using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Home;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Home;

internal sealed class HomeLayoutAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is HomeLayout;
}
