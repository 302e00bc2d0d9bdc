using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Reports;

/// <summary>A dossier and one assignment of its référent de parcours.</summary>
internal sealed class FollowedRow : ReportRow
{
    public required int AssignmentId { get; init; }

    public required DateOnly Since { get; init; }

    public required DateOnly? Until { get; init; }

    public required EntitlementStatus? Entitlement { get; init; }

    public required DateOnly? EntitlementOn { get; init; }

    public required string? EntitlementReason { get; init; }

    /// <summary>The day SDD/NSDD last changed.</summary>
    public required DateOnly? DutiesOn { get; init; }

    /// <summary>When the end of accompaniment was asked for, if a request waits.</summary>
    public required DateTimeOffset? RequestedAt { get; init; }

    public required string? PostalCode { get; init; }

    public required string? Next { get; init; }

    public required string? Moved { get; init; }

    public required DateOnly Today { get; init; }

    public string State => Until is null ? "En cours" : Until >= Today ? "Sortie programmée" : "Terminée";

    public string? Step => Next is null ? null : FollowedTexts.Next(Next);

    public override ReportMark Mark => Next switch
    {
        "todo" => ReportMark.Bad,
        "requested" => ReportMark.Study,
        "scheduled" => ReportMark.Wait,
        _ => Until is null ? ReportMark.Good : Until >= Today ? ReportMark.Wait : ReportMark.Neutral,
    };
}
