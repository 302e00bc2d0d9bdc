using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Reports.Exports;

/// <summary>An export tells its progress every few seconds; that it was written and downloaded has entries of its own.</summary>
internal sealed class ExportAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry is { Entity: ReportExport, State: EntityState.Modified };
}
