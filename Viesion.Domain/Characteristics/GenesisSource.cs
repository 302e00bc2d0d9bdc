namespace Viesion.Domain.Characteristics;

/// <summary>
/// Where a read-only characteristic comes from: what Genesis pours into the dossier, or, for formal notices, the request made in Viesion.
/// Nothing is copied: it is read where it already stands.
/// </summary>
public enum GenesisSource
{
    RefreshedOn,
    FirstFollowedOn,
    Territory,
    FormalNoticeRequestReason,
    FormalNoticeRequestedOn,
    FormalNoticeReason,
    FormalNoticeOn,
    Entitlement,
    PaymentSuspendedOn,
    EmploymentContract,
    ClaimantNumber,
    Orientation,
    Duties,
    MaritalStatus,
    MaritalStatusOn,
}
