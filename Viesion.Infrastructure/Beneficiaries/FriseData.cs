using Viesion.Domain.Beneficiaries;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Documents;
using Viesion.Infrastructure.FormalNotices;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>What the frise of a dossier is drawn from (DOS-09): one list a lane.</summary>
public sealed record FriseData
{
    public required int BeneficiaryId { get; init; }

    /// <summary>The current entitlement, for a dossier whose history says nothing.</summary>
    public EntitlementStatus? Entitlement { get; init; }

    public DateOnly? EntitlementOn { get; init; }

    public required IReadOnlyList<FriseEnrolment> Enrolments { get; init; }

    public required IReadOnlyList<DossierReferent> Referents { get; init; }

    public required IReadOnlyList<FriseCer> Cers { get; init; }

    public IReadOnlyList<FriseDifficulty> Difficulties { get; init; } = [];

    public IReadOnlyList<FriseAppointment> Appointments { get; init; } = [];

    public IReadOnlyList<FriseDocument> Documents { get; init; } = [];

    public required IReadOnlyList<EntitlementChange> Changes { get; init; }

    public IReadOnlyList<FormalNoticePoint> FormalNotices { get; init; } = [];

    /// <summary>The last formal notice that Genesis tells of.</summary>
    public DateOnly? ServedOn { get; init; }

    public string? ServedReason { get; init; }
}
