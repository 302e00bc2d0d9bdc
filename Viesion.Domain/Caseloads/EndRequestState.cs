namespace Viesion.Domain.Caseloads;

/// <summary>Where a request for an end of accompaniment stands (CAS-10): demandée, confirmée, refusée, retirée.</summary>
public enum EndRequestState
{
    Requested,
    Confirmed,
    Refused,
    Withdrawn,
}
