namespace Viesion.Domain.Access;

/// <summary>
/// What signing in needs, apart from the collaborator. No operation may read it: PostgreSQL shuts these tables to the application's role,
/// and does each of these acts itself, for an administrator or the system only (Accounts.sql).
/// </summary>
public interface IAccounts
{
    /// <summary>
    /// Opens the account of a collaborator, without a password, or gives it another address; links sent to the former one are void.
    /// </summary>
    Task Keep(int staffMemberId, string email, CancellationToken cancellationToken);

    /// <summary>Ends every open session, on every server, at once.</summary>
    Task EndSessions(int staffMemberId, CancellationToken cancellationToken);

    /// <summary>Tells open screens that profile, structure or territory changed: they reload under the new perimeter.</summary>
    void PerimeterChanged(int staffMemberId);

    Task Unlock(int staffMemberId, CancellationToken cancellationToken);

    /// <summary>Takes the second factor off and ends every session.</summary>
    Task ResetSecondFactor(int staffMemberId, CancellationToken cancellationToken);

    /// <summary>A new single-use link; the ones before are void. Only its hash is kept.</summary>
    /// <returns>The token that stands in the link, or null when too many were asked for in an hour.</returns>
    Task<string?> NewLink(int staffMemberId, AccountLinkKind kind, DateTimeOffset expires, CancellationToken cancellationToken);

    /// <summary>False as long as nobody has chosen a password: the person is still invited.</summary>
    Task<bool> HasPassword(int staffMemberId, CancellationToken cancellationToken);
}
