namespace Viesion.Domain.Access;

/// <summary>Single-use links to choose a password (ACC-02).</summary>
public static class AccountLink
{
    /// <summary>24 hours from the sending of the e-mail (guide V26, « Se connecter à l'outil »).</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromHours(24);
}
