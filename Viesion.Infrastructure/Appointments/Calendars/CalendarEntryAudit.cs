using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>What stands in a calendar follows the appointment, which has its entries.</summary>
internal sealed class CalendarEntryAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry.Entity is CalendarEntry;
}
