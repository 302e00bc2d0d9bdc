using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Assessments;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Assessments;

/// <summary>An assessment’s first saves stay in the assessment itself.</summary>
internal sealed class AssessmentAudit : IAuditExemption
{
    public bool Exempts(EntityEntry entry) => entry is { Entity: Assessment { IsDraft: true }, State: EntityState.Modified };
}
