using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Messaging;

/// <summary>« Boîte d’envoi » and the bell keep their own account.</summary>
internal sealed class MessageAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is Notification or OutboxMessage;
}
