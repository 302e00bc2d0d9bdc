using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Alerts;

/// <summary>
/// A dossier that an alert finds, as last computed. Written by Alerts.sql alone, in the transaction that changes the dossier. Where the
/// alert has a threshold, every candidate within its bounds is here, with the day that each person's own X is compared with.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class AlertHit
{
    public required int BeneficiaryId { get; init; }

    public required string Alert { get; init; }

    public required int ProgrammeId { get; init; }

    /// <summary>The contract, the veille… that the hit is about; 0 when it is the inscription.</summary>
    public required int SubjectId { get; init; }

    /// <summary>Of the dossier: what a territory sees is counted without asking the dossiers.</summary>
    public required int TerritoryId { get; init; }

    /// <summary>« File active »: the inscription is not a « sortie ».</summary>
    public required bool Active { get; init; }

    public required DateOnly Day { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who alone may read it, like the note it is about; null for whoever sees the dossier.</summary>
    public int? ReaderId { get; init; }
}
