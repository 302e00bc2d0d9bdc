namespace Viesion.Domain.Access;

/// <summary>What happened to an account that its holder is told by e-mail.</summary>
public enum AccountNews
{
    PasswordChanged,
    EmailChanged,
    SecondFactorOn,
    SecondFactorOff,
    SecondFactorReset,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRevoked,
}
