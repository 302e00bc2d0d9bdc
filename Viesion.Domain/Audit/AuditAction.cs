namespace Viesion.Domain.Audit;

/// <summary>What the audit log tells of.</summary>
public enum AuditAction
{
    Consulted,
    Created,
    Changed,
    Deleted,
    Exported,
    Refused,
    SignedIn,
    SignedOut,
    SignInFailed,
    Synced,
}
