using Microsoft.AspNetCore.Identity;

namespace Viesion.Infrastructure.Access;

/// <summary>What signing in needs, apart from the collaborator: password hash, lock-out, security stamp. The user name is the e-mail.</summary>
public sealed class Account : IdentityUser<int>
{
    public int StaffMemberId { get; set; }
}
