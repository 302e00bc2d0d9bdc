using Viesion.Domain.Access;
using Viesion.Domain.Audit;

namespace Viesion.Infrastructure.Audit;

/// <summary>Gathers, during one operation, what the use case says for the log; the door writes it in the same transaction.</summary>
internal sealed class AuditTrail(Perimeter perimeter, TimeProvider clock) : IAudit
{
    private readonly List<AuditEntry> entries = [];

    public IReadOnlyList<AuditEntry> Entries => entries;

    public void Record(AuditAction action, string subject, string? subjectId, int? beneficiaryId = null, string? detail = null)
        => entries.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            StaffMemberId = perimeter.StaffMemberId,
            Action = action,
            Subject = subject,
            SubjectId = subjectId,
            BeneficiaryId = beneficiaryId,
            Detail = detail,
        });
}
