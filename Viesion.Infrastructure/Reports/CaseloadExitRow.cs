using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Reports;

/// <summary>A dossier that Genesis no longer pours although a référent accompanies the person.</summary>
internal sealed class CaseloadExitRow : ReportRow
{
    public required int AssignmentId { get; init; }

    public required DateOnly Since { get; init; }

    public required DateOnly? Until { get; init; }

    public required DateOnly? RefreshedOn { get; init; }

    public required EntitlementStatus? Entitlement { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Days without a refresh; null when no file ever held the person.</summary>
    public int? Unrefreshed => Today.DayNumber - RefreshedOn?.DayNumber;

    /// <summary>« Si la colonne fin d'affectation est renseignée, aucune action n'est requise » (guide V26).</summary>
    public string Exit => Until is null ? "Sortie à faire" : "Sortie programmée";

    public override ReportMark Mark => Until is null ? ReportMark.Bad : ReportMark.Wait;
}
