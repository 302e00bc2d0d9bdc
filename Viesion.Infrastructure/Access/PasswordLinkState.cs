namespace Viesion.Infrastructure.Access;

/// <summary>What a link is worth when somebody opens it.</summary>
public enum PasswordLinkState
{
    /// <summary>Nobody was ever sent it: mistyped, or forged.</summary>
    Unknown,
    Ready,
    Used,

    /// <summary>A newer one was sent.</summary>
    Replaced,
    Expired,
}
