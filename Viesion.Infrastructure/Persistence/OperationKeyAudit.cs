using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Persistence;

/// <summary>That something was sent once is no change of anything: what was sent has its own entry.</summary>
internal sealed class OperationKeyAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is OperationKey;
}
