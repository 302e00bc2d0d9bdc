namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The current entitlement and what changed it, last first (DOS-08).</summary>
public sealed record EntitlementHistory(DossierIdentity Current, IReadOnlyList<EntitlementChange> Changes);
