using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Cers;

/// <summary>A draft is saved at every pause in typing: the CER that comes of it has its entries.</summary>
internal sealed class CerDraftAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is CerDraft;
}
