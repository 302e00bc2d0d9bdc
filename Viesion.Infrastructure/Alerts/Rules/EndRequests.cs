namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>What the rules say of requests for an end of accompaniment (CAS-10): once somebody has asked, nothing is left to ask.</summary>
internal static class EndRequests
{
    public const string NoneOpen = "NOT EXISTS (SELECT FROM accompaniment_end_requests q WHERE q.beneficiary_id = d.beneficiary_id AND "
        + "q.state = 'Requested' AND {among q.beneficiary_id})";
}
