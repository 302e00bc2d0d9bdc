namespace Viesion.Domain.Cers;

/// <summary>The kinds of contract (CER-05).</summary>
public enum CerType
{
    /// <summary>Premier contrat.</summary>
    First,

    /// <summary>Renouvellement.</summary>
    Renewal,

    /// <summary>Avenant: copies details and actions.</summary>
    Amendment,

    /// <summary>Reprise de versement, after a suspension of less than a year.</summary>
    PaymentResumption,

    /// <summary>Ouverture de droit, after a radiation.</summary>
    EntitlementReopening,
}
