namespace Viesion.Infrastructure.Access;

/// <summary>Where an account stands, without any of its secrets.</summary>
/// <param name="HasPassword">False: invited, not come yet.</param>
/// <param name="LockedUntil">After repeated failures; null when it isn't.</param>
/// <param name="InvitedUntil">When the running link ends or ended; null when none is running.</param>
public sealed record AccountState(int StaffMemberId, bool HasPassword, DateTimeOffset? LockedUntil, bool SecondFactor,
    DateTimeOffset? InvitedUntil);
