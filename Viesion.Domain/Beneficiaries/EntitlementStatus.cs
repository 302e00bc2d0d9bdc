namespace Viesion.Domain.Beneficiaries;

/// <summary>État du droit RSA, as Genesis gives it (GEN-02).</summary>
public enum EntitlementStatus
{
    OpenPayable,
    OpenSuspended,
    PaymentSuspended,
    Closed,
}
