using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Appointments;

/// <summary>What leaves by SMS is in « Boîte d’envoi ».</summary>
internal sealed class AppointmentSmsAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is AppointmentSms;
}
