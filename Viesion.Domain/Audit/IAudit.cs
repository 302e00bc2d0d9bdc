namespace Viesion.Domain.Audit;

/// <summary>
/// The append-only log (ACC-09), for what the door cannot see by itself: consultations, exports, refused attempts.
/// Creations, changes and deletions are recorded by the door from what the operation changed. <c>detail</c> holds ids and counts, never a
/// name.
/// </summary>
public interface IAudit
{
    void Record(AuditAction action, string subject, string? subjectId, int? beneficiaryId = null, string? detail = null);
}
