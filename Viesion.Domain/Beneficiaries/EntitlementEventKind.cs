namespace Viesion.Domain.Beneficiaries;

/// <summary>What changed in an <see cref="EntitlementEvent"/>.</summary>
public enum EntitlementEventKind
{
    Status,
    Orientation,
    Duties,
}
