using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Access;

/// <summary>A link as its page shows it.</summary>
/// <param name="Email">The account it is for; null unless the link is ready.</param>
public sealed record PasswordLinkView(PasswordLinkState State, AccountLinkKind Kind, string? FirstName = null, string? Email = null)
{
    public static readonly PasswordLinkView Unknown = new(PasswordLinkState.Unknown, AccountLinkKind.Invitation);
}
