using Viesion.Domain.Access;
using Viesion.Domain.Audit;

namespace Viesion.Infrastructure.Audit;

/// <summary>
/// One line of the append-only log: who, when, what, before and after (ACC-09). The application role can add and never change it.
/// </summary>
[DossierData(DataKind.AccessLog)]
public sealed class AuditEntry
{
    /// <summary>Made here: the application role may add an entry without being able to read it back.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>The collaborator, or null for the system.</summary>
    public int? StaffMemberId { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>The kind of thing, by its code name.</summary>
    public required string Subject { get; init; }

    public string? SubjectId { get; set; }

    public int? BeneficiaryId { get; set; }

    /// <summary>Changed fields before, as JSON.</summary>
    public string? Before { get; init; }

    /// <summary>Changed fields after, as JSON.</summary>
    public string? After { get; set; }

    public string? Detail { get; init; }
}
