using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A consultation has an entry of its own.</summary>
internal sealed class ConsultationAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is Consultation;
}
