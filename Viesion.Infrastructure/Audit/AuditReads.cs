using System.Globalization;
using Viesion.Domain.Audit;

namespace Viesion.Infrastructure.Audit;

/// <summary>The audit log, to note what happens outside a use case (sign-in) and to consult.</summary>
public sealed class AuditReads(IAudit audit)
{
    public Task<bool> Note(AuditAction action, string subject, int? subjectId, string? detail)
    {
        audit.Record(action, subject, subjectId?.ToString(CultureInfo.InvariantCulture), detail: detail);
        return Task.FromResult(true);
    }
}
