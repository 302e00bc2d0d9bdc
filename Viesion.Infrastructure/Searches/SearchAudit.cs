using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Searches;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Searches;

internal sealed class SearchAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is RecentSearch or SavedSearchDossier;
}
