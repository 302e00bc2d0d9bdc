namespace Viesion.Domain.Access;

/// <summary>Why somebody got a single-use link to choose their password (ACC-02).</summary>
public enum AccountLinkKind
{
    Invitation,
    PasswordReset,
}
