using Microsoft.AspNetCore.Identity;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// What signing in needs, apart from the collaborator: password hash, lock-out, security stamp, second factor. The user name is the e-mail.
/// </summary>
public sealed class Account : IdentityUser<int>
{
    public int StaffMemberId { get; set; }

    /// <summary>The last 30-second step whose code was accepted: a code seen over a shoulder does not work a second time.</summary>
    public long? LastCodeStep { get; set; }
}
