using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Viesion.Infrastructure.Audit;

/// <summary>
/// What a feature writes that the log need not tell: who looked, which has its own entry; what leaves, which has its own table; how one
/// likes one's screen. Everything else that an operation changes is in the log.
/// </summary>
internal interface IAuditExemption
{
    bool Exempts(EntityEntry entry);
}
