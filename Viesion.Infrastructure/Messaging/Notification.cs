using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Messaging;

/// <summary>One line of a collaborator's notification centre.</summary>
[DossierData(DataKind.Identity)]
public sealed class Notification
{
    /// <summary>Made here: who tells somebody something can't read it back.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public required int StaffMemberId { get; init; }

    public int? BeneficiaryId { get; init; }

    public required string Title { get; init; }

    public required string Link { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}
